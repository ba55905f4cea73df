"use server";

import { viewerAction } from "@/app/_form/action";
import { sendAgain, sendTest } from "@/lib/hook/delivery-mutations";
import { DeliveryInput, HookInput, NewWebhookInput, WebhookInput } from "@/lib/hook/input";
import { changeWebhook, deleteHook, makeWebhook, renewSecret } from "@/lib/hook/mutations";

export const make = viewerAction({
  words: "hook",
  input: NewWebhookInput,
  act: makeWebhook,
  then: ({ secret: link }) => ({ done: "made", link }),
});

export const change = viewerAction({
  words: "hook",
  input: WebhookInput,
  act: changeWebhook,
  then: () => ({ done: "saved" }),
});

export const renew = viewerAction({
  words: "hook",
  input: HookInput,
  act: (viewer, { hook }, now) => renewSecret(viewer, hook, now),
  then: ({ secret: link }) => ({ done: "renewed", link }),
});

export const remove = viewerAction({
  words: "hook",
  input: HookInput,
  act: (viewer, { hook }) => deleteHook(viewer, hook),
  then: () => ({ go: "/admin/hooks" }),
});

export const test = viewerAction({
  words: "hook",
  input: HookInput,
  act: (viewer, { hook }, now) => sendTest(viewer, hook, now),
  then: ({ arrived }) => ({ done: arrived ? "arrived" : "not-arrived" }),
});

export const again = viewerAction({
  words: "hook",
  input: DeliveryInput,
  act: (viewer, { delivery }, now) => sendAgain(viewer, delivery, now),
  then: ({ arrived }) => ({ done: arrived ? "arrived" : "not-arrived" }),
});
