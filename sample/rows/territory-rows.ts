// The Territories tab: Northwind's 53 with the rep they belong to, and invented areas for customers elsewhere.
import territoriesData from '../data/territories-data';
import type { Row } from '../making';
import type { Northwind } from '../northwind';

/** `NewYork` in the CSV file, `New York` here; two areas of one town carry their id. */
export function territoryNames({ territories }: Northwind): ReadonlyMap<string, string> {
  const spaced = (text = ''): string => text.replace(/([a-z])([A-Z])/g, '$1 $2');
  const towns = territories.map((territory) => spaced(territory['territory_description']));
  return new Map(
    territories.map(({ territory_id: id = '', territory_description: town }) => {
      const name = spaced(town);
      return [id, towns.filter((other) => other === name).length > 1 ? `${name} ${id}` : name];
    }),
  );
}

/** The area of a customer outside China, by country and for the United States by town. */
export function territoryOf(northwind: Northwind, country: string, city: string): string | null {
  const { american, english } = territoriesData();
  const id = (american as Readonly<Record<string, string>>)[city];
  if (country === 'US' && id !== undefined) return territoryNames(northwind).get(id) ?? null;
  return english.find(({ countries }) => (countries as readonly string[]).includes(country))?.name ?? null;
}

export function territoryRows(northwind: Northwind): readonly Row<'territories'>[] {
  const { northwind: places, english, chinese } = territoriesData();
  const names = territoryNames(northwind);
  const regions = new Map(northwind.regions.map((region) => [region['region_id'], region['region_description']]));
  const nameOfRep = new Map(
    northwind.employees.map((one) => [one['employee_id'], `${one['first_name']} ${one['last_name']}`]),
  );
  const repOf = new Map(
    northwind.employee_territories.map((pair) => [pair['territory_id'], nameOfRep.get(pair['employee_id'])]),
  );
  return [
    ...northwind.territories.map(({ territory_id: id = '', region_id: region }, at): Row<'territories'> => {
      const [latitude = null, longitude = null] = (places as Readonly<Record<string, readonly number[]>>)[id] ?? [];
      const rep = repOf.get(id);
      return {
        name: names.get(id) ?? id,
        centre: `${names.get(id) ?? id}, ${regions.get(region) ?? ''} region`,
        latitude,
        longitude,
        goal: rep === undefined ? 'No rep yet: find a first customer' : `${rep}: two new customers a quarter`,
        days: at % 2 === 0 ? ['tuesday', 'thursday'] : ['wednesday'],
      };
    }),
    ...english.map((area) =>
      invented(area, `${area.rep}: one visit a quarter to every key customer`, ['monday', 'thursday']),
    ),
    ...chinese.map((area) => invented(area, `${area.rep}:每季度新增两家,重点客户每月拜访一次`, ['tuesday', 'friday'])),
  ];
}

function invented(
  { name, centre, at }: { readonly name: string; readonly centre: string; readonly at: readonly [number, number] },
  goal: string,
  days: readonly string[],
): Row<'territories'> {
  return { name, centre, latitude: at[0], longitude: at[1], goal, days };
}
