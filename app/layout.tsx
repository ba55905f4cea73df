import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { chosenTheme } from "@/lib/auth/preferences";
import { env } from "@/lib/env";
import "./globals.css";

const inter = localFont({
  src: [{ path: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2" }],
  weight: "100 900",
  variable: "--font-inter",
  // Never swapped in late: the layout must not shift while reading.
  display: "optional",
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("app");
  const [name, description] = [t("name"), t("description")];
  return {
    metadataBase: new URL(env().PENDULUM_URL),
    title: { default: name, template: `%s · ${name}` },
    description,
    // What a chat or a mail shows of a link: the same for every page, whatever it holds.
    openGraph: { type: "website", siteName: name, title: name, description },
    twitter: { card: "summary_large_image", title: name, description },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f8f7" },
    { media: "(prefers-color-scheme: dark)", color: "#11151b" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  return (
    <html lang={locale} data-theme={await chosenTheme()} className={inter.variable}>
      <body className="font-sans antialiased">{children}</body>
    </html>
  );
}
