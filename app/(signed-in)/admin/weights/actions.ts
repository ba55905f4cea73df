"use server";

import { viewerAction } from "@/app/_form/action";
import { ContextChangeInput, contextFields, ContextInput } from "@/lib/context/input";
import { setContext } from "@/lib/context/mutations";
import { done } from "@/lib/outcome";

export const tryOut = viewerAction({
  words: "weights",
  input: ContextInput,
  act: (_, wanted) => Promise.resolve(done(wanted)),
  then: (wanted) => {
    const fields = { ...contextFields(wanted), revision: String(wanted.revision) };
    return {
      go: `/admin/weights/${wanted.size}?${new URLSearchParams(fields).toString()}#effect`,
    };
  },
});

export const save = viewerAction({
  words: "weights",
  input: ContextChangeInput,
  act: setContext,
  then: () => ({ go: "/admin/weights?told=saved" }),
});
