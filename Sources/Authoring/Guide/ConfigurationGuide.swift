/// What authors are told about `catalog.yaml`.
enum ConfigurationGuide {
  static let about = "The settings of the whole catalog."

  static let fields: [FieldGuide] = [
    .field("title", "Name of the catalog.", "Career catalog"),
    .field("summary", "One sentence about it.", "Roles and micro-credentials of the district."),
    .field("base_url", "Where the site is published. It stands in badges and links.", "https://catalog.example.org/"),
    .field("language", "Language of the texts, as a code.", "en-US"),
    .field("organization", "Organization that answers for whatever names no other.", "sample-district"),
    .field("currency", "Currency of amounts, by its three letters.", "USD"), .field("school_year", "Current school year.", "2026-27"),
    .field("school_year_starts", "First day of a school year, as month and day; 1 August where left out.", "08-01"),
    .field("accent", "One color of your own, as six digits in quotes.", "\"#0b6074\""),
    .field("assumption", "What the sign † means.", "Chosen for this demonstration"),
    .field("footer", "Words at the foot of every page.", "Published by the district."),
    .field("disclaimer", "What stands wherever qualifications are quoted.", "{text: Earning does not guarantee a role., question: 1}"),
    .part("disclaimer.text", "The words."), .part("disclaimer.question", "Entry of the FAQ that explains them, by number."),
    .field(
      "categories", "Categories of micro-credentials, each with the color of a kind of stone.", "\n  - {name: Data use, pigment: rust}"),
    .part("categories.name", "Its name."), .part("categories.pigment", "Its color; by chance where left out."),
    .field("faq_topics", "Headings of the FAQ, in order.", "[What it is, Help]"),
    .field("groups", "Groups of staff, by which roles and policies find each other.", "\n  - {id: teachers, name: Teachers}"),
    .part("groups.id", "Name that roles and policies give."), .part("groups.name", "Name that people read."),
    .field("navigation", "Links at the head of every page.", "\n  - {label: Roles, to: roles}"),
    .part("navigation.label", "Words of the link."),
    .part("navigation.to", "A section, such as `roles`, or the id of a page."),
    .field("home", "The first page.", "\n  title: Every role\n  lede: Say what one finds here."), .part("home.title", "Its heading."),
    .part("home.lede", "Sentence below the heading."), .part("home.featured_role", "Role that it shows."),
    .part("home.start_roles", "Roles to begin with."), .part("home.questions", "Entries of the FAQ that it leads to, by number."),
    .part("home.pages", "Pages of prose that it leads to."),
    .field("license", "Terms under which the data may be used.", "{name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}"),
    .part("license.name", "Their name."), .part("license.url", "Where they can be read."),
    .field("pictures", "Whether pictures for previews of links are drawn; where left out, they are if they are not too many.", "yes"),
    .field("awards", "Folder of the awards where it lies outside the sources.", "../awards"),
  ]
}
