/** What an act is done to: whom or what an entry names. */
type Subject =
  | "person"
  | "team"
  | "setting"
  | "weights"
  | "questionnaire"
  | "ladder"
  | "opening"
  | "import"
  | "key"
  | "records";

/** Every act that the audit log knows, with what it is done to. A new one also needs its words in `audit.act`. */
export const ACTS = {
  "person-added": "person",
  "person-edited": "person",
  "person-joined": "person",
  "person-removed": "person",
  "person-restored": "person",
  "admin-granted": "person",
  "admin-revoked": "person",
  "membership-changed": "person",
  "invitation-issued": "person",
  "invitations-mailed": "records",
  "reset-issued": "person",
  "reset-asked": "person",
  "sign-in-link-asked": "person",
  "password-set": "person",
  "password-changed": "person",
  "password-reset": "person",
  "factor-set-up": "person",
  "factor-removed": "person",
  "factor-taken": "person",
  "codes-renewed": "person",
  "provider-linked": "person",
  "provider-closed": "person",
  "provider-opened": "person",
  "provider-unlinked": "person",
  "provider-trusted": "setting",
  "group-mapped": "setting",
  "group-unmapped": "setting",
  "session-ended": "person",
  "sessions-ended": "person",
  "erasure-asked": "person",
  "erasure-cancelled": "person",
  "person-erased": "person",
  "management-changed": "person",
  "management-ended": "team",
  "partner-added": "person",
  "partner-ended": "person",
  "delegate-named": "person",
  "delegate-ended": "person",
  "team-added": "team",
  "team-edited": "team",
  "team-archived": "team",
  "team-restored": "team",
  "rhythm-set": "team",
  "handover-template-set": "team",
  "setting-changed": "setting",
  "weights-set": "weights",
  "questionnaire-begun": "questionnaire",
  "questionnaire-discarded": "questionnaire",
  "questionnaire-published": "questionnaire",
  "ladder-discarded": "ladder",
  "ladder-published": "ladder",
  "import-applied": "import",
  "opening-entered": "opening",
  "opening-changed": "opening",
  "opening-closed": "opening",
  "opening-removed": "opening",
  "key-made": "key",
  "key-revoked": "key",
  "token-made": "person",
  "token-revoked": "person",
  "hook-made": "key",
  "hook-changed": "key",
  "hook-renewed": "key",
  "hook-deleted": "key",
  "hook-tried": "key",
  "hook-stopped": "key",
  "hook-resumed": "key",
  "channel-set": "team",
  "channel-deleted": "team",
  "texts-sealed-anew": "key",
  "records-dropped": "records",
} as const satisfies Record<string, Subject>;

export type Act = keyof typeof ACTS;

/** Whether a stored name is an act of the list. */
export function isAct(name: string): name is Act {
  return Object.hasOwn(ACTS, name);
}

/** What an act is done to; null for a name that this version does not know. */
export function subjectOf(act: string): Subject | null {
  return isAct(act) ? ACTS[act] : null;
}

/**
 * The plain facts that an entry may carry besides whom and what it names. Never a name, an address
 * or a text about a person: entries outlive people.
 */
export type Details = {
  before?: string | number | boolean | null;
  after?: string | number | boolean | null;
  startsOn?: string;
  endsOn?: string;
  /** The teams that somebody belongs to no longer, by their ids. */
  leftTeams?: string[];
  count?: number;
  /** Which columns of a person were changed, without what stands in them. */
  fields?: string;
  /** What kind of rows went by age; what a group gives. */
  kind?: string;
  /** Of or by which sign-in provider, as its issuer. */
  provider?: string;
  /** By which import, when the change came with one. */
  import?: string;
};

/** One change, as its mutation says it. */
export type Change = {
  act: Act;
  personId?: string | null;
  teamId?: string | null;
  thing?: string;
  details?: Details;
};

/**
 * Who asks for a change: somebody signed in, a program with a key of the installation, a visitor
 * without a session, a job, a command on the machine, or a sign-in provider by its groups.
 */
export type Asker = { userId: string; keyId?: string } | "visitor" | "job" | "command" | "provider";
