"use client";

import "../globals.css";
import { ErrorView, useErrorWords } from "./error-view";

/** The whole page, when its layout failed too. */
export function BrokenPage(props: { error: Error; retry: () => void }) {
  const words = useErrorWords();
  return (
    <html lang={words.lang}>
      <head>
        <title>{words.title}</title>
      </head>
      <body className="font-sans antialiased">
        <main>
          <ErrorView {...props} />
        </main>
      </body>
    </html>
  );
}
