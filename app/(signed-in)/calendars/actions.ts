"use server";

import { viewerAction } from "@/app/_form/action";
import { CalendarInput, FeedInput } from "@/lib/feed/input";
import { makeFeed, revokeFeed } from "@/lib/feed/mutations";

export const make = viewerAction({
  words: "calendar",
  input: CalendarInput,
  act: (viewer, { team }, now) => makeFeed(viewer, team, now),
  then: ({ link }) => ({ done: "made", link }),
});

export const revoke = viewerAction({
  words: "calendar",
  input: FeedInput,
  act: (viewer, { feed }, now) => revokeFeed(viewer, feed, now),
  then: () => ({ done: "revoked" }),
});
