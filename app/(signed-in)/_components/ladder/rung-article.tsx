import type { ReactNode } from "react";
import { TrackMark } from "@/app/_components/ui/track-mark";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import type { Rung } from "@/lib/ladder/ladder";
import type { CompanyContext } from "@/lib/scoring/weights";
import { ExpectationList } from "./expectation-list";
import { RoleFacts } from "./role-facts";

const LOOKS = {
  IC: { edge: "border-ic", name: "text-ic" },
  MANAGEMENT: { edge: "border-mg", name: "text-mg" },
};

/** One rung. Its five parts take the rows of the grid around it, so that counterparts align. */
export async function RungArticle(props: {
  rung: Rung;
  beside: Rung | null;
  size: CompanyContext;
}) {
  const { rung, beside, size } = props;
  const t = await getTranslations("ladder");
  const tracks = await getTranslations("dimension.tracks");
  const language = await getLocale();
  const look = LOOKS[rung.track];
  return (
    <article
      id={rung.key}
      aria-labelledby={`${rung.key}-name`}
      className={`grid min-w-0 content-start gap-y-5 border-t-2 pt-3 md:row-span-5 md:grid-rows-subgrid ${look.edge}`}
    >
      <header>
        <p className={`mb-1 flex items-center gap-2 text-sm font-medium ${look.name}`}>
          <TrackMark track={rung.track} />
          {tracks(rung.track)}
        </p>
        <h2 id={`${rung.key}-name`} className="text-xl font-semibold">
          {rung.name[language]}
        </h2>
        {beside && (
          <p className="mt-1 text-sm text-muted md:hidden">
            {t("counterpart")}{" "}
            <a href={`#${beside.key}`} className="underline underline-offset-4">
              {beside.name[language]}
            </a>
          </p>
        )}
      </header>
      <Part title={t("reach")}>
        <p>{rung.reach[language]}</p>
      </Part>
      <Part title={t("expectations")}>
        <ExpectationList expectations={rung.expectations} />
      </Part>
      <Part title={t("here", { size })}>
        <RoleFacts role={rung.sizes[size]} />
      </Part>
      <Part title={t("entry")}>
        <p>{rung.entry[language]}</p>
      </Part>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-1 text-sm font-medium text-muted">{title}</h3>
      {children}
    </div>
  );
}
