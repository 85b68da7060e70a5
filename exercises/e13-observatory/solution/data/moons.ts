/** Moons by the planet's name, nearest first. Some planets have more than are listed here. */
export const moons: Record<string, string[]> = {
  Mercury: [],
  Earth: ['Moon'],
  Mars: ['Phobos', 'Deimos'],
  Jupiter: ['Io', 'Europa', 'Ganymede', 'Callisto'],
  Saturn: ['Mimas', 'Enceladus', 'Tethys', 'Dione', 'Rhea', 'Titan', 'Hyperion', 'Iapetus'],
  Uranus: ['Miranda', 'Ariel', 'Umbriel', 'Titania', 'Oberon'],
  Neptune: ['Proteus', 'Triton', 'Nereid'],
};
