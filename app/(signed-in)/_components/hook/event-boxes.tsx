import { getTranslations } from "@/app/_i18n/words";
import { wordOf } from "@/lib/hook/event";
import { TickBoxes } from "../tick-boxes";

/** What a webhook or a channel is told of. */
export async function EventBoxes(props: {
  events: readonly string[];
  ticked: readonly string[];
  withCodes?: boolean;
}) {
  const t = await getTranslations("hook");
  return (
    <TickBoxes
      name="event"
      legend={t("events")}
      ticked={props.ticked}
      options={props.events.map((event) => ({
        value: event,
        label: t(`event.${wordOf(event)}`),
        ...(props.withCodes && { code: event }),
      }))}
    />
  );
}
