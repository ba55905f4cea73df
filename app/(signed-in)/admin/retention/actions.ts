"use server";

import { viewerAction } from "@/app/_form/action";
import { done } from "@/lib/outcome";
import { KeepingInput } from "@/lib/retention/input";
import { KINDS } from "@/lib/retention/kept";
import { changeKeeping } from "@/lib/retention/mutations";

export const tryOut = viewerAction({
  words: "retention",
  input: KeepingInput,
  act: (_, wanted) => Promise.resolve(done(wanted)),
  then: (wanted) => {
    const fields = KINDS.map((kind) => [kind, String(wanted[kind] ?? "")]);
    return { go: `/admin/retention?${new URLSearchParams(fields).toString()}#preview` };
  },
});

export const save = viewerAction({
  words: "retention",
  input: KeepingInput,
  act: changeKeeping,
  then: () => ({ go: "/admin/retention?told=saved" }),
});
