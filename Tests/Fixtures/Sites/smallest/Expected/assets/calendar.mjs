// Days as a calendar file (RFC 5545), to be opened by any calendar.

const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");

/** Lines of at most 75 octets (section 3.1); what follows goes on after a blank. */
function folded(line) {
  const encoder = new TextEncoder(), lines = [];
  let part = "", length = 0;
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (length + octets > 75) {
      lines.push(part);
      part = " ";
      length = 1;
    }
    part += letter;
    length += octets;
  }
  return [...lines, part].join("\r\n");
}

const compact = (day) => day.replaceAll("-", "");

function dayAfter(day) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/**
 * @param days `{id, on, title, note, url}`; `id` names the same day in every file, so that a calendar updates instead of adding.
 * @param made the moment of making, as `2020-06-30T10:00:00.000Z`.
 * @param host of the site, for ids that are nobody else's.
 */
export function calendar(days, { title, made, host }) {
  const stamp = `${made.slice(0, 19).replace(/[-:]/g, "")}Z`;
  const events = days.flatMap(({ id, on, title: summary, note, url }) => [
    "BEGIN:VEVENT", `UID:${id}@${host}`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(on))}`, `SUMMARY:${escaped(summary)}`, ...(note ? [`DESCRIPTION:${escaped(note)}`] : []),
    ...(url ? [`URL:${url}`] : []), "TRANSP:TRANSPARENT", "END:VEVENT",
  ]);
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cairn//Planner//EN", "CALSCALE:GREGORIAN", `X-WR-CALNAME:${escaped(title)}`,
    ...events, "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
