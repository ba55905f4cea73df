/** Why a program's request is refused: the status, and the keyword of RFC 7644 §3.12 where it has one. */
const REFUSALS = {
  "no-key": { status: 401, detail: "Send your key as `Authorization: Bearer pnd_…`." },
  "wrong-key": { status: 401, detail: "This key does not exist, has expired or was revoked." },
  "missing-scope": { status: 403, detail: "This key does not have the scope `scim`." },
  "too-many-requests": { status: 429, detail: "This key asked too often. Try again later." },
  "not-found": { status: 404, detail: "There is nothing here." },
  "method-not-allowed": { status: 405, detail: "This method is not in use here." },
  "wrong-type": { status: 415, detail: "Send JSON: application/scim+json." },
  "changed-meanwhile": { status: 412, detail: "The resource has another version now." },
  syntax: { status: 400, scimType: "invalidSyntax", detail: "The body is not what SCIM says." },
  filter: { status: 400, scimType: "invalidFilter", detail: "The filter cannot be read." },
  path: { status: 400, scimType: "invalidPath", detail: "The path cannot be read." },
  value: { status: 400, scimType: "invalidValue", detail: "A value cannot be accepted." },
  taken: { status: 409, scimType: "uniqueness", detail: "Something else has this value already." },
  conflict: { status: 409, detail: "The present state does not allow this." },
  busy: { status: 503, detail: "Somebody else is changing the same. Try again." },
} as const satisfies Record<string, { status: number; scimType?: string; detail: string }>;

export type RefusalReason = keyof typeof REFUSALS;

/**
 * A refused request. Thrown, unlike refusals elsewhere: a request is made of parts that happen all or
 * not at all, and whatever throws in a transaction undoes the parts before. The route catches it.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, detail: string = REFUSALS[reason].detail) {
    super(detail);
    this.reason = reason;
  }
}

/** A refusal as SCIM writes it, with its status. */
export function errorFrom({ reason, message }: Refusal): { status: number; body: object } {
  const { status, ...more } = REFUSALS[reason];
  const scimType = "scimType" in more ? { scimType: more.scimType } : {};
  const schemas = ["urn:ietf:params:scim:api:messages:2.0:Error"];
  return { status, body: { schemas, status: String(status), ...scimType, detail: message } };
}
