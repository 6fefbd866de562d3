// Whether JSON is an Open Badges 3.0 credential, and what it says.
import { instant } from "./proofs.mjs";
import { elements, Fault, isObject } from "./strict-json.mjs";

const missing = (path) => new Fault(`“${path}” is missing.`);
const needs = (path, kind) => new Fault(`“${path}” must be ${kind}.`);

/** Text, or text with a language (VC Data Model 2.0, section 11.1). */
function optional(object, name, path = name) {
  const value = object[name];
  if (value === undefined) return undefined;
  const text = isObject(value) ? value["@value"] : value;
  if (typeof text !== "string") throw needs(path, "text");
  return text;
}

function text(object, name, path = name) {
  const found = optional(object, name, path);
  if (found === undefined) throw missing(path);
  return found;
}

function part(object, name, path = name) {
  if (object[name] === undefined) throw missing(path);
  if (!isObject(object[name])) throw needs(path, "an object");
  return object[name];
}

function typed(object, path, ...names) {
  const types = elements(object.type);
  if (!types.length) throw missing(path);
  if (!names.some((name) => types.includes(name))) throw needs(path, `or contain “${names.at(-1)}”`);
}

function time(object, name) {
  const found = optional(object, name), moment = instant(found);
  if (found !== undefined && moment === undefined) throw needs(name, "a time like 2026-11-27T10:00:00Z");
  return found;
}

function statusEntry(credential) {
  if (credential.credentialStatus === undefined) return undefined;
  const entry = part(credential, "credentialStatus"), at = (name) => `credentialStatus.${name}`;
  typed(entry, at("type"), "BitstringStatusListEntry");
  const index = text(entry, "statusListIndex", at("statusListIndex"));
  if (!/^(0|[1-9]\d{0,14})$/.test(index)) throw needs(at("statusListIndex"), "a whole number as text");
  if (entry.statusSize !== undefined && entry.statusSize !== 1) throw needs(at("statusSize"), "1");
  return {
    purpose: text(entry, "statusPurpose", at("statusPurpose")), list: text(entry, "statusListCredential", at("statusListCredential")),
    index: Number(index),
  };
}

/** What a credential says (Open Badges 3.0, section B.1). Throws a `Fault` where it is none. */
export function readCredential(json) {
  if (!isObject(json)) throw new Fault("The document must be an object.");
  typed(json, "type", "VerifiableCredential");
  typed(json, "type", "AchievementCredential", "OpenBadgeCredential");
  const issuer = part(json, "issuer"), subject = part(json, "credentialSubject");
  typed(issuer, "issuer.type", "Profile");
  typed(subject, "credentialSubject.type", "AchievementSubject");
  const achievement = part(subject, "achievement", "credentialSubject.achievement"), at = (name) => `credentialSubject.achievement.${name}`;
  typed(achievement, at("type"), "Achievement");
  const criteria = part(achievement, "criteria", at("criteria"));
  const identities = elements(subject.identifier).filter(isObject), subjectID = optional(subject, "id", "credentialSubject.id");
  if (subjectID === undefined && !identities.length) throw missing("credentialSubject.id");
  const narrative = optional(criteria, "narrative", at("criteria.narrative")), criteriaID = optional(criteria, "id", at("criteria.id"));
  if (narrative === undefined && criteriaID === undefined) throw missing(at("criteria.narrative"));
  const named = identities.find(({ hashed, identityType }) => hashed === false && identityType === "name");
  const validFrom = time(json, "validFrom");
  if (validFrom === undefined) throw missing("validFrom");
  return {
    id: text(json, "id"),
    issuer: {
      id: text(issuer, "id", "issuer.id"), name: optional(issuer, "name", "issuer.name"), url: optional(issuer, "url", "issuer.url"),
    },
    validFrom, validUntil: time(json, "validUntil"), awarded: time(json, "awardedDate"),
    earner: typeof named?.identityHash === "string" ? named.identityHash : undefined,
    hashed: identities.filter(({ hashed }) => hashed === true).length,
    achievement: {
      id: text(achievement, "id", at("id")), name: text(achievement, "name", at("name")),
      description: text(achievement, "description", at("description")), field: optional(achievement, "fieldOfStudy", at("fieldOfStudy")),
      criteria: narrative, criteriaID,
    },
    status: statusEntry(json),
  };
}
