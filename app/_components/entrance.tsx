import type { ReactNode } from "react";
import { getTranslations } from "@/app/_i18n/words";
import { SiteFooter } from "./site-footer";
import { Wordmark } from "./wordmark";

type EntranceProps = {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
  /** Stands at the side on wide screens, below on narrow ones. */
  beside?: ReactNode;
};

const NARROW = "max-w-md pt-[14svh]";
const WIDE =
  "max-w-md pt-[10svh] lg:grid lg:max-w-6xl lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)] lg:gap-24";

/**
 * The layout of the pages before signing in: sign-in, joining, the second factor. Not centred:
 * what arrives late would push up what is being read.
 */
export async function Entrance({ title, lead, children, beside }: EntranceProps) {
  const t = await getTranslations("app");
  return (
    <div className="flex min-h-dvh flex-col">
      <main className={`mx-auto w-full grow px-4 pb-12 sm:px-6 ${beside ? WIDE : NARROW}`}>
        <div>
          <p className="mb-10 text-lg">
            <Wordmark name={t("name")} />
          </p>
          <h1 className="text-3xl font-semibold">{title}</h1>
          {lead && <div className="mt-3 text-muted">{lead}</div>}
          <div className="mt-8">{children}</div>
        </div>
        {beside}
      </main>
      <SiteFooter />
    </div>
  );
}
