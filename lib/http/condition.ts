import { createHash } from "node:crypto";

/** What a request says about the copy that its sender has; null when it says nothing. */
type Condition = { ifNoneMatch: string | null; ifModifiedSince: string | null };

/** What identifies the current text: its ETag, and when it last changed where that is known. */
type Current = { etag: string; changedAt?: Date };

/**
 * Whether the sender of a request has the current text already, by RFC 9110 §13. The date counts
 * only when no ETag is sent: a name can change without a new date.
 */
export function isUnchanged(
  { ifNoneMatch, ifModifiedSince }: Condition,
  { etag, changedAt }: Current,
): boolean {
  if (ifNoneMatch !== null) return names(ifNoneMatch, etag);
  if (!changedAt) return false;
  // An HTTP date has whole seconds. A comparison with an invalid date is false.
  const since = Date.parse(ifModifiedSince ?? "");
  return Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}

/** Whether the list of ETags in a header has this one, weak or not, or stands for any. */
export function names(list: string, etag: string): boolean {
  const tags = list.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes("*") || tags.includes(etag.replace(/^W\//, ""));
}

/** The ETag of a text. */
export function etagOf(text: string): string {
  return `"${createHash("sha256").update(text).digest("base64url")}"`;
}

/** Answers with a text and its ETag, or 304 without it when the sender has it already. */
export function answerUnlessKnown(
  request: Request,
  { text, type, changedAt }: { text: string; type: string; changedAt?: Date },
  more: Record<string, string> = {},
): Response {
  const current = { etag: etagOf(text), ...(changedAt && { changedAt }) };
  const dated = changedAt && { "last-modified": changedAt.toUTCString() };
  const headers = { ...more, etag: current.etag, ...dated };
  const ifNoneMatch = request.headers.get("if-none-match");
  const ifModifiedSince = request.headers.get("if-modified-since");
  if (isUnchanged({ ifNoneMatch, ifModifiedSince }, current))
    return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "content-type": type } });
}
