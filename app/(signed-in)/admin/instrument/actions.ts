"use server";

import { refresh } from "next/cache";
import { viewerAction, viewerButton } from "@/app/_form/action";
import { NoInput } from "@/lib/input";
import {
  AdditionInput,
  DraftInput,
  ItemInput,
  PlaceInput,
  PublicationInput,
} from "@/lib/instrument/input";
import { addItem, placeItem, saveItem } from "@/lib/instrument/item-mutations";
import {
  beginNextVersion,
  discardNextVersion,
  publishNextVersion,
} from "@/lib/instrument/mutations";
import { refused } from "@/lib/outcome";

const EDITOR = "/admin/instrument";
const GONE = `${EDITOR}?told=gone`;

export const begin = viewerButton({
  input: NoInput,
  act: async (viewer, _, now) => {
    await beginNextVersion(viewer, now);
  },
  to: EDITOR,
});

export const discard = viewerButton({
  input: DraftInput,
  act: async (viewer, { draft }) => {
    await discardNextVersion(viewer, draft);
  },
  to: EDITOR,
});

export const add = viewerButton({
  input: AdditionInput,
  act: async (viewer, addition, now) => {
    const added = await addItem(viewer, addition, now);
    return added.ok ? `${EDITOR}/items/${added.value}` : GONE;
  },
  to: EDITOR,
});

export const place = viewerButton({
  input: PlaceInput,
  act: async (viewer, { item, place: at }, now) => {
    const placed = await placeItem(viewer, item, at, now);
    // An address that differs by its anchor alone would be scrolled to, and not be asked for anew.
    return placed.ok ? `${EDITOR}?change=${placed.value}#item-${item}` : GONE;
  },
  to: EDITOR,
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
