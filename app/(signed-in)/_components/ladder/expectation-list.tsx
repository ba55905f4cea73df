import { Badge } from "@/app/_components/ui/badge";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import type { Expectation } from "@/lib/ladder/ladder";

/** What a rung expects, each with its dimension, and whether both tracks share it. */
export async function ExpectationList({ expectations }: { expectations: Expectation[] }) {
  const t = await getTranslations("ladder");
  const dimension = await getTranslations("dimension.names");
  const language = await getLocale();
  return (
    <ul className="space-y-3">
      {expectations.map(({ dimension: name, sentence, example, isShared }, at) => (
        <li key={at}>
          {sentence[language]}
          {example && (
            <span className="block text-sm">{t("example", { example: example[language] })}</span>
          )}
          <span className="mt-1 flex flex-wrap items-center gap-2">
            <Badge>{dimension(name)}</Badge>
            {isShared && <Badge look="outline">{t("shared")}</Badge>}
          </span>
        </li>
      ))}
    </ul>
  );
}
