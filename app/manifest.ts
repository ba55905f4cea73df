import type { MetadataRoute } from "next";

/** Lets a phone install Pendulum as an app; contains nothing about the signed-in person. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Pendulum",
    short_name: "Pendulum",
    start_url: "/",
    display: "standalone",
    background_color: "#f8f8f7",
    theme_color: "#f8f8f7",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/apple-icon.png", sizes: "180x180", type: "image/png" },
    ],
  };
}
