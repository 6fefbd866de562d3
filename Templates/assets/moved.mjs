// Takes the part after # along to the new address: links to one qualification hold too. Without this module the page leads there.
const link = document.querySelector("[data-moved]");
if (link && location.hash) location.replace(new URL(location.hash, link.href));
