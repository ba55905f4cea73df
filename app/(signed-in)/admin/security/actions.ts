"use server";

import { viewerAction } from "@/app/_form/action";
import { GroupRuleInput, RuleIdInput, TrustInput } from "@/lib/federation/input";
import { addRule, removeRule, setTrust } from "@/lib/federation/mutations";

export const saveTrust = viewerAction({
  words: "security",
  input: TrustInput,
  act: setTrust,
  then: () => ({ done: "saved" }),
});

export const addGroup = viewerAction({
  words: "security",
  input: GroupRuleInput,
  act: addRule,
  then: () => ({ done: "added" }),
});

export const removeGroup = viewerAction({
  words: "security",
  input: RuleIdInput,
  act: removeRule,
  then: () => ({ go: "/admin/security?told=removed" }),
});
