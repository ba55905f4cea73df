import type { ReactNode } from "react";
import { getTranslations } from "@/app/_i18n/words";
import { SiteFooter } from "./site-footer";
import { Wordmark } from "./wordmark";

/**
 * The layout of the pages before signing in: sign-in, joining, the second factor. Not centred:
 * what arrives late would push up what is being read.
 */
export async function Entrance(props: { title: string; lead?: ReactNode; children: ReactNode }) {
  const t = await getTranslations("app");
  return (
    <div className="flex min-h-dvh flex-col">
      <main className="mx-auto w-full max-w-md grow px-4 pt-[14svh] pb-12 sm:px-6">
        <p className="mb-10 text-lg">
          <Wordmark name={t("name")} />
        </p>
        <h1 className="text-3xl font-semibold">{props.title}</h1>
        {props.lead && <div className="mt-3 text-muted">{props.lead}</div>}
        <div className="mt-8">{props.children}</div>
      </main>
      <SiteFooter />
    </div>
  );
}
