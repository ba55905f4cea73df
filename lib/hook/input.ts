import { z } from "zod";
import { nameField } from "@/lib/auth/person-name";
import { id, input, several, text, type ErrorKey, type ValueOf } from "@/lib/input";
import { LOCALES } from "@/lib/language/locale";
import { CHANNEL_EVENTS, EVENT_NAMES, type EventName } from "./event";

const LONGEST_NAME = 80;
const LONGEST_ADDRESS = 2000;

const ERRORS = [
  "name-missing",
  "name-wrong",
  "address-missing",
  "address-wrong",
  "event-missing",
  "kind-missing",
] as const;
type Error = ErrorKey<(typeof ERRORS)[number]>;

const nameOf = (error: Error) =>
  nameField(LONGEST_NAME, {
    missing: error("name-missing"),
    unfit: error("name-wrong"),
    tooLong: error("name-wrong"),
  });

/** Whether messages can go there is for the mutation to say. */
const address = (error: Error, missing?: string) =>
  text(LONGEST_ADDRESS, error("address-wrong"), missing);

const events = (error: Error, offered: readonly [EventName, ...EventName[]]) =>
  several(z.enum(offered)).refine((chosen) => chosen.length > 0, error("event-missing"));

/** A new webhook. */
export const NewWebhookInput = input(ERRORS, (error) =>
  z.object({
    name: nameOf(error),
    address: address(error, error("address-missing")),
    event: events(error, EVENT_NAMES),
  }),
);

/** A webhook that is changed; without an address it keeps its own. */
export const WebhookInput = input(ERRORS, (error) =>
  z.object({
    hook: id,
    name: nameOf(error),
    address: address(error),
    event: events(error, EVENT_NAMES),
  }),
);

/** The channel of a team; without an address it keeps its own. */
export const ChannelInput = input(ERRORS, (error) =>
  z.object({
    team: id,
    kind: z.enum(["SLACK", "TEAMS"], error("kind-missing")),
    address: address(error),
    locale: z.enum(LOCALES, error("kind-missing")),
    event: events(error, CHANNEL_EVENTS as [EventName, ...EventName[]]),
  }),
);

/** The webhook, the team's channel or the delivery that a button is about. */
export const HookInput = input([], () => z.object({ hook: id }));
export const TeamInput = input([], () => z.object({ team: id }));
export const DeliveryInput = input([], () => z.object({ delivery: id }));

export type NewWebhook = ValueOf<typeof NewWebhookInput>;
export type ChangedWebhook = ValueOf<typeof WebhookInput>;
export type ChangedChannel = ValueOf<typeof ChannelInput>;
