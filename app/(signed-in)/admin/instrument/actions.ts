"use server";

import { refresh } from "next/cache";
import { viewerAction, viewerButton } from "@/app/_form/action";
import {
  AdditionInput,
  BeginInput,
  DraftInput,
  ItemInput,
  PlaceInput,
  PublicationInput,
  QuickInput,
} from "@/lib/instrument/input";
import { addItem, placeItem, saveItem, setQuick } from "@/lib/instrument/item-mutations";
import {
  beginNextVersion,
  discardNextVersion,
  publishNextVersion,
} from "@/lib/instrument/mutations";
import { refused } from "@/lib/outcome";

const EDITOR = "/admin/instrument";
const GONE = `${EDITOR}?told=gone`;

export const begin = viewerButton({
  input: BeginInput,
  act: (viewer, { offers }, now) => beginNextVersion(viewer, now, offers),
  to: EDITOR,
});

export const discard = viewerButton({
  input: DraftInput,
  act: (viewer, { draft }) => discardNextVersion(viewer, draft),
  to: EDITOR,
});

export const add = viewerButton({
  input: AdditionInput,
  act: addItem,
  to: (added) => (added.ok ? `${EDITOR}/items/${added.value}` : GONE),
});

export const place = viewerButton({
  input: PlaceInput,
  act: (viewer, { item, place: at }, now) => placeItem(viewer, item, at, now),
  // For an address that differs only in its anchor, the router would scroll instead of fetching it again.
  to: (placed, { item }) => (placed.ok ? `${EDITOR}?change=${placed.value}#item-${item}` : GONE),
});

export const quick = viewerButton({
  input: QuickInput,
  act: (viewer, { item, quick: isQuick }, now) => setQuick(viewer, item, isQuick, now),
  to: (set, { item }) => (set.ok ? `${EDITOR}?change=${set.value}#item-${item}` : GONE),
});

export const save = viewerAction({
  words: "editor",
  input: ItemInput,
  act: async (viewer, { itemId, ...change }, now) => {
    const saved = await saveItem(viewer, itemId, change, now);
    if (!saved.ok) refresh();
    return saved;
  },
  then: () => ({ done: "saved" }),
});

export const publish = viewerAction({
  words: "editor",
  input: PublicationInput,
  act: async (viewer, seen, now) => {
    const published = await publishNextVersion(viewer, seen, now);
    if (published.ok) return published;
    refresh();
    const { reason } = published;
    return refused(reason === "changed-meanwhile" ? "publish-changed" : reason);
  },
  then: () => ({ go: `${EDITOR}?told=published` }),
});
