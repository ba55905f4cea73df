import { NOT_ADMITTED } from "@/lib/auth/key/admission";

/** Why a program's request is refused: the status, and the keyword of RFC 7644 §3.12 where it has one. */
const REFUSALS = {
  ...NOT_ADMITTED,
  "missing-scope": { status: 403, says: "This key does not have the scope `scim`." },
  "not-found": { status: 404, says: "There is nothing here." },
  "method-not-allowed": { status: 405, says: "This method is not in use here." },
  "wrong-type": { status: 415, says: "Send JSON: application/scim+json." },
  "changed-meanwhile": { status: 412, says: "The resource has another version now." },
  syntax: { status: 400, scimType: "invalidSyntax", says: "The body is not what SCIM says." },
  filter: { status: 400, scimType: "invalidFilter", says: "The filter cannot be read." },
  path: { status: 400, scimType: "invalidPath", says: "The path cannot be read." },
  value: { status: 400, scimType: "invalidValue", says: "A value cannot be accepted." },
  taken: { status: 409, scimType: "uniqueness", says: "Something else has this value already." },
  conflict: { status: 409, says: "The present state does not allow this." },
  busy: { status: 503, says: "Somebody else is changing the same. Try again." },
} as const satisfies Record<string, { status: number; scimType?: string; says: string }>;

export type RefusalReason = keyof typeof REFUSALS;

/**
 * A refused request. Thrown, unlike refusals elsewhere: a request is made of parts that happen all or
 * not at all, and whatever throws in a transaction undoes the parts before. The route catches it.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, detail: string = REFUSALS[reason].says) {
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
