import type { MetadataRoute } from "next";

/** Lets a phone keep Pendulum among its apps; it says nothing of who is signed in. */
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
