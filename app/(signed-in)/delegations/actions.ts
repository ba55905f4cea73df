"use server";

import { viewerAction } from "@/app/_form/action";
import { DelegationEndInput, DelegationInput } from "@/lib/team/delegation/input";
import { endDelegation, nameDelegate } from "@/lib/team/delegation/mutations";

export const name = viewerAction({
  words: "delegation",
  input: (viewer) => DelegationInput(viewer.today),
  act: nameDelegate,
  then: () => ({ go: "/delegations" }),
});

export const end = viewerAction({
  words: "delegation",
  input: DelegationEndInput,
  act: (viewer, { delegation }, now) => endDelegation(viewer, delegation, now),
  then: () => ({ done: "ended" }),
});
