import { ReadingPart } from "@/app/(signed-in)/_components/reading/reading-part";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { Contexts } from "@/lib/context/company-context";
import { evenAnswerLeaning } from "@/lib/scoring/even-answer";
import { DIMENSIONS, type Instrument, itemsInOrder } from "@/lib/scoring/instrument";
import { ItemKey } from "./item-key";

/** Every item with the track of each statement, dimension by dimension. */
export async function ItemsPart(props: { instrument: Instrument; contexts: Contexts }) {
  const { instrument, contexts } = props;
  const t = await getTranslations("instrument.items");
  const dimension = await getTranslations("dimension");
  const format = await getFormatter();
  const items = itemsInOrder(instrument);
  const even = evenAnswerLeaning(instrument, contexts.settings[contexts.inUse].weights);
  const points = format.number(even, { maximumFractionDigits: 1 });
  const balance = { even: even === 0 ? "yes" : "no", points };
  const twins = (key: string, twinOf?: string) =>
    items.find((other) => other.key === twinOf || other.twinOf === key);
  return (
    <ReadingPart id="items" title={t("title")} lead={t("lead")}>
      <div className="max-w-prose space-y-4">
        <p>{t("balance", balance)}</p>
        <p>{t("twins")}</p>
      </div>
      {DIMENSIONS.map((name) => (
        <section key={name} aria-labelledby={`items-${name}`} className="mt-12">
          <h3 id={`items-${name}`} className="text-lg font-semibold">
            <a href={`/guide#${name}`} className="underline-offset-4 hover:underline">
              {dimension(`names.${name}`)}
            </a>
          </h3>
          <p className="mt-1 text-muted">{dimension(`questions.${name}`)}</p>
          <ol className="mt-4 divide-y divide-line border-y border-line">
            {items
              .filter((item) => item.dimension === name)
              .map((item) => (
                <ItemKey key={item.key} item={item} twin={twins(item.key, item.twinOf)?.position} />
              ))}
          </ol>
        </section>
      ))}
    </ReadingPart>
  );
}
