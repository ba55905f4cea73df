import { z } from "zod";
import { id, input, text } from "@/lib/input";
import { LONGEST_NOTE } from "../input";

/** A note about a person. `note` names the one that is changed; empty: a new one. */
export const PersonNoteInput = input(["say-something", "text-long"], (error) =>
  z
    .object({
      person: id,
      note: id,
      text: text(LONGEST_NOTE, error("text-long"), error("say-something")),
    })
    .transform(({ person, note, text: said }) => ({ personId: person, noteId: note, text: said })),
);

/** The note to delete, and about whom it is. */
export const OwnPersonNoteInput = input([], () =>
  z
    .object({ person: id, note: id })
    .transform(({ person, note }) => ({ personId: person, noteId: note })),
);
