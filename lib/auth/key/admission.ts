/** Why a program is not let in, with the status of the answer and what it says. */
export const NOT_ADMITTED = {
  "no-key": { status: 401, says: "Send your key as `Authorization: Bearer pnd_…`." },
  "wrong-key": { status: 401, says: "This key does not exist, has expired or was revoked." },
  "too-many-requests": { status: 429, says: "This key asked too often. Try again later." },
} as const satisfies Record<string, { status: number; says: string }>;
