/** What a request says about the copy that its sender has; null when it says nothing. */
export type Condition = { ifNoneMatch: string | null; ifModifiedSince: string | null };

/** What identifies the current text: its ETag, and when it last changed. */
export type Current = { etag: string; changedAt: Date };

/**
 * Whether the sender of a request has the current text already, by RFC 9110 §13. The date counts
 * only when no ETag is sent: a name can change without a new date.
 */
export function isUnchanged(
  { ifNoneMatch, ifModifiedSince }: Condition,
  { etag, changedAt }: Current,
): boolean {
  if (ifNoneMatch !== null) {
    const tags = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
    return tags.includes("*") || tags.includes(etag);
  }
  // An HTTP date has whole seconds. A comparison with an invalid date is false.
  const since = Date.parse(ifModifiedSince ?? "");
  return Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}
