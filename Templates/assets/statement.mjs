// What earned micro-credentials bring by the rules of an organization, each sum with its working. Says the same as the program that
// built this site; both are held against one file of cases. Pure: no clock, no page, no network.
//
// A policy is {amount: [hundredths, "USD"], hours, cap: {count, per}, windows: [{label, from, through, paid}], groups, from, through};
// days are "2019-09-20", days of a year "09-20".

const ofYear = (day) => day.slice(5);

/** Whether a day of any year belongs to the window; both ends do. */
export function contains({ from, through }, day) {
  const at = ofYear(day);
  return from <= through ? at >= from && at <= through : at >= from || at <= through;
}

/** The last day of the window's turn that the day belongs to. */
export function closing({ from, through }, day) {
  const year = +day.slice(0, 4) + (from > through && ofYear(day) >= from ? 1 : 0);
  return real(year, through);
}

/** The day so many days before a day of the year, counted in a year without a leap day so that it is never too late. */
export function earlier(through, days) {
  const date = new Date(`${real(2001, through)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(5, 10);
}

/** A day of the year in that year; 29 February is 28 February where there is none. */
export function real(year, ofYear) {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${String(year).padStart(4, "0")}-${ofYear === "02-29" && !isLeap ? "02-28" : ofYear}`;
}

/** The calendar year in which the school year of a day began. */
export const schoolYear = (day, starts) => +day.slice(0, 4) - (ofYear(day) < starts ? 1 : 0);

const period = (per, day, starts) =>
  per === "school-year" ? schoolYear(day, starts) : per === "calendar-year" ? +day.slice(0, 4) : 0;

// Counts what one policy has given already.
class Ledger {
  constructor(policy, group, starts) {
    Object.assign(this, { policy, starts, given: new Map() });
    const groups = policy?.groups ?? [];
    this.isEligible = !groups.length || group === undefined || group === null || groups.includes(group);
  }

  // Why this award gives nothing; undefined where it gives something and is counted.
  enter(day) {
    const { from, through, cap } = this.policy;
    if (!this.isEligible) return "group not eligible";
    if ((from && day < from) || (through && day > through)) return "not in force on this day";
    if (!cap) return undefined;
    const number = period(cap.per, day, this.starts), given = this.given.get(number) ?? 0;
    if (given >= cap.count) return `limit of ${cap.count} reached`;
    this.given.set(number, given + 1);
    return undefined;
  }
}

/**
 * @param awards `{on}` and whatever else they carry; those without a day are left out.
 * @returns `lines` in the order of the days, each the award with `window` (its position), `amount` and the reason `unpaid`, `hours`
 *   and the reason `uncounted`; `total`, `totalHours`, and how many were `paid` and `counted`.
 */
export function statement(awards, { stipend, hours, group, starts }) {
  const payments = new Ledger(stipend, group, starts), credits = new Ledger(hours, group, starts);
  const [each, currency] = stipend?.amount ?? [];
  let paid = 0, counted = 0;
  const days = awards.filter(({ on }) => on).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const lines = days.map((award) => {
    const line = { ...award };
    if (each !== undefined) {
      const window = (stipend.windows ?? []).findIndex((window) => contains(window, award.on));
      if (window >= 0) line.window = window;
      line.unpaid = payments.enter(award.on);
      line.amount = line.unpaid ? 0 : each;
      if (!line.unpaid) paid += 1;
    }
    if (hours?.hours !== undefined) {
      line.uncounted = credits.enter(award.on);
      line.hours = line.uncounted ? 0 : hours.hours;
      if (!line.uncounted) counted += 1;
    }
    return line;
  });
  return {
    lines, paid, counted, currency,
    total: each === undefined ? undefined : each * paid, totalHours: hours?.hours === undefined ? undefined : hours.hours * counted,
  };
}

/** The lines by payment, in the order of the payments: `{window, closes, lines, paid, total}`. */
export function payments({ lines }, stipend) {
  const groups = new Map();
  for (const line of lines) {
    const window = stipend?.windows?.[line.window], closes = window ? closing(window, line.on) : "";
    const key = `${closes} ${line.window}`;
    if (!groups.has(key)) groups.set(key, { window, closes, lines: [], paid: 0, total: 0 });
    const group = groups.get(key);
    group.lines.push(line);
    if (line.amount) group.paid += 1;
    group.total += line.amount ?? 0;
  }
  return [...groups.values()].sort((a, b) => (a.closes < b.closes ? -1 : a.closes > b.closes ? 1 : 0));
}

const signs = { USD: "$", EUR: "€", GBP: "£" };

/** `$1,200`, `$12.50`, `200 SEK`. */
export function money(hundredths, currency) {
  const whole = String(Math.trunc(Math.abs(hundredths) / 100)).replace(/\B(?=(\d{3})+$)/g, ","), cents = Math.abs(hundredths) % 100;
  const number = (hundredths < 0 ? "−" : "") + (signs[currency] ?? "") + whole + (cents ? `.${String(cents).padStart(2, "0")}` : "");
  return signs[currency] ? number : `${number} ${currency}`;
}
