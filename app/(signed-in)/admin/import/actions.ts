"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { viewerAction } from "@/app/_form/action";
import { done, refused } from "@/lib/outcome";
import { mailInvitations } from "@/lib/people/mailing/mutations";
import {
  ConfirmationInput,
  ListMailingInput,
  UploadIdInput,
  UploadInput,
} from "@/lib/roster/input";
import { handListLinks, mailListLater } from "@/lib/roster/invitation-mutations";
import { applyUpload, keepUpload } from "@/lib/roster/mutations";

export const upload = viewerAction({
  words: "import",
  input: UploadInput,
  act: keepUpload,
  then: (uploadId) => ({ go: `/admin/import/${uploadId}` }),
});

export const confirm = viewerAction({
  words: "import",
  input: ConfirmationInput,
  act: async (viewer, confirmation, now) => {
    const { uploadId } = confirmation;
    const outcome = await applyUpload(viewer, confirmation, now);
    if (outcome.ok) after(() => mailInvitations(new Date()));
    else if (outcome.reason === "outdated") redirect(`/admin/import/${uploadId}?outdated=1`);
    return outcome;
  },
  then: (_, { uploadId }) => ({ go: `/admin/import/${uploadId}` }),
});

export const mailLater = viewerAction({
  words: "import",
  input: ListMailingInput,
  act: async (viewer, wish, now) => {
    const outcome = await mailListLater(viewer, wish, now);
    if (outcome.ok) after(() => mailInvitations(new Date()));
    return outcome;
  },
  then: (_, { uploadId }) => ({ go: `/admin/import/${uploadId}` }),
});

export const handLinks = viewerAction({
  words: "import",
  input: UploadIdInput,
  act: async (viewer, { uploadId }, now) => {
    const links = await handListLinks(viewer, uploadId, now);
    return links ? done(links) : refused("not-found");
  },
  then: (links) => ({ links }),
});
