// The course's lessons as the palette lists them. Imported by the palette and by the page that writes the list.

/** One lesson. */
export interface LessonLink {
  /** With its number: `1.1 Introduction`. */
  title: string;
  unit: string;
  href: string;
}

/** Fetches the list. Resolves to nothing where it cannot be had: the palette still has the actions. */
export async function fetchLessonLinks(): Promise<LessonLink[]> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/lessons.json`);
    return response.ok ? ((await response.json()) as LessonLink[]) : [];
  } catch {
    return [];
  }
}
