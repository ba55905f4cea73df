import { getTranslations } from "@/app/_i18n/words";
import type { Expectation } from "@/lib/ladder/ladder";
import { WordingText } from "./wording-text";

/** The expectations of a rung in both languages. */
export async function ExpectationsText({ expectations }: { expectations: Expectation[] }) {
  const t = await getTranslations("ladder");
  const dimension = await getTranslations("dimension.names");
  return (
    <ul className="space-y-3">
      {expectations.map(({ dimension: name, sentence, example, isShared }, at) => (
        <li key={at}>
          <WordingText wording={sentence} />
          {example && <WordingText wording={example} />}
          <span className="text-xs text-muted">
            {dimension(name)}
            {isShared && ` · ${t("shared")}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
