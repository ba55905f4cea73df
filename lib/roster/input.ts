import { z } from "zod";
import { personName } from "@/lib/auth/person-name";
import type { Day } from "@/lib/day";
import { id, input, isTicked, sentFileOrNone, type ValueOf } from "@/lib/input";
import { sentence } from "@/lib/people/mailing/input";
import { emailAddress, emailOrNone, teamName } from "@/lib/team/input";
import { decodeText } from "@/lib/text-file";
import { FILE_LIMIT, isPackedFile } from "./list-file";

/** How many teams a path may name. */
const DEEPEST = 8;

/** A list to import: a file, or else the text pasted below it. */
export const UploadInput = input(["file-missing", "file-too-large", "file-packed"], (error) =>
  z
    .object({
      file: sentFileOrNone,
      text: z.string().default(""),
    })
    .transform(({ file, text }, ctx) => {
      const refuse = (field: "file" | "text", message: string) => {
        ctx.addIssue({ code: "custom", path: [field], message });
        return z.NEVER;
      };
      if (file && file.bytes.length > 0) {
        const { name, bytes } = file;
        if (bytes.length > FILE_LIMIT) return refuse("file", error("file-too-large"));
        if (isPackedFile(bytes)) return refuse("file", error("file-packed"));
        return { text: decodeText(bytes), fileName: name.slice(0, 200) };
      }
      if (text.trim() === "") return refuse("file", error("file-missing"));
      if (text.length > FILE_LIMIT) return refuse("text", error("file-too-large"));
      return { text, fileName: "" };
    }),
);

/** The list whose invitations are mailed later, and the sentence in them. */
export const ListMailingInput = input(["sentence-too-long"], (error) =>
  z.object({ uploadId: id, sentence: sentence(error("sentence-too-long")) }),
);

/** The uploaded list that a form refers to. */
export const UploadIdInput = input([], () => z.object({ uploadId: id }));

/**
 * The uploaded list that is confirmed, the digest of the previewed plan, whether new people are
 * mailed an invitation at once, and the sentence in it.
 */
export const ConfirmationInput = input(["sentence-too-long"], (error) =>
  z.object({
    uploadId: id,
    digest: z.string().default(""),
    byMail: isTicked,
    sentence: sentence(error("sentence-too-long")),
  }),
);

export type Confirmation = ValueOf<typeof ConfirmationInput>;

/**
 * The cells of a row, each parsed separately; `team` stays the text of its cell, and so does the
 * day, which the whole list is needed to read.
 */
export const RowInput = input(
  ["name-missing", "characters", "name-too-long", "email-missing", "email-wrong", "manager-wrong"],
  (error) =>
    z.object({
      line: z.number(),
      name: personName(error("name-missing"), error("characters"), error("name-too-long")),
      email: emailAddress(error("email-wrong"), error("email-missing")),
      team: z.string(),
      managerEmail: emailOrNone(error("manager-wrong")),
    }),
);

/** A row whose cells are all valid. */
export type ReadRow = ValueOf<typeof RowInput> & { startedOn: Day | null };

/** The names of the teams on a path. */
export const TeamPathInput = input(
  ["team-path", "characters", "team-too-long", "team-too-deep"],
  (error) =>
    z
      .array(teamName(error("team-path"), error("characters"), error("team-too-long")))
      .max(DEEPEST, error("team-too-deep")),
);
