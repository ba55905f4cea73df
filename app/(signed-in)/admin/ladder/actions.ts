"use server";

import { refresh } from "next/cache";
import { viewerAction } from "@/app/_form/action";
import { DiscardInput, PublicationInput, RemovalInput, RungInput } from "@/lib/ladder/input";
import { discardDraft, removeRung, saveLadder, saveRung } from "@/lib/ladder/mutations";
import { refused } from "@/lib/outcome";

const EDITOR = "/admin/ladder";

export const save = viewerAction({
  words: "ladder",
  input: RungInput,
  act: async (viewer, rung, now) => {
    const saved = await saveRung(viewer, rung, now);
    // The form then has the present revision: what was typed can be saved over it.
    if (!saved.ok) refresh();
    return saved;
  },
  then: (key) => ({ go: `${EDITOR}?told=saved#${key}` }),
});

export const remove = viewerAction({
  words: "ladder",
  input: RemovalInput,
  act: removeRung,
  then: () => ({ go: `${EDITOR}?told=saved` }),
});

export const discard = viewerAction({
  words: "ladder",
  input: DiscardInput,
  act: (viewer, { revision }) => discardDraft(viewer, revision),
  then: () => ({ go: `${EDITOR}?told=discarded` }),
});

export const publish = viewerAction({
  words: "ladder",
  input: PublicationInput,
  act: async (viewer, wanted, now) => {
    const published = await saveLadder(viewer, wanted, now);
    if (published.ok) return published;
    refresh();
    const { reason } = published;
    return refused(reason === "changed-meanwhile" ? "publish-changed" : reason);
  },
  then: () => ({ go: `${EDITOR}?told=published` }),
});
