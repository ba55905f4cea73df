import type { Viewer } from "@/lib/auth/viewer";

/** A signed-in viewer without teams; `more` overrides any field. */
export function viewerOf(userId: string, today: string, more: Partial<Viewer> = {}): Viewer {
  return {
    userId,
    sessionId: userId,
    name: "Somebody",
    email: "somebody@x.example",
    isAdmin: false,
    locale: "en",
    theme: "SYSTEM",
    hasPassword: true,
    hasSecondFactor: false,
    installation: "Test",
    demo: false,
    requiresSecondFactor: false,
    timeZone: "UTC",
    today,
    teamId: null,
    managesTeamIds: [],
    partnerOfTeamIds: [],
    overseesTeamIds: [],
    standsInForTeamIds: [],
    isNamed: false,
    seenAt: new Date(),
    factorTakenAt: null,
    erasedAt: null,
    ...more,
  };
}
