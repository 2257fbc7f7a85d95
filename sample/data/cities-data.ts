// Where the sample's customers live: centres of their towns to two decimals, from common knowledge.
// prettier-ignore
const data: Readonly<Record<string, readonly [number, number]>> = {
  Berlin: [52.52, 13.40], 'México D.F.': [19.43, -99.13], London: [51.51, -0.13], Luleå: [65.58, 22.15], Mannheim: [49.49, 8.47], Strasbourg: [48.58, 7.75],
  Madrid: [40.42, -3.70], Marseille: [43.30, 5.37], Tsawassen: [49.01, -123.08], 'Buenos Aires': [-34.60, -58.38], Bern: [46.95, 7.45], 'Sao Paulo': [-23.55, -46.63],
  Aachen: [50.78, 6.08], Nantes: [47.22, -1.55], Graz: [47.07, 15.44], Lille: [50.63, 3.06], Bräcke: [62.75, 15.42], München: [48.14, 11.58],
  Torino: [45.07, 7.69], Lisboa: [38.72, -9.14], Barcelona: [41.39, 2.17], Sevilla: [37.39, -5.98], Campinas: [-22.91, -47.06], Eugene: [44.05, -123.09],
  Caracas: [10.48, -66.90], 'Rio de Janeiro': [-22.91, -43.17], 'San Cristóbal': [7.77, -72.22], Elgin: [45.56, -117.92], Cork: [51.90, -8.47], Cowes: [50.76, -1.30],
  Brandenburg: [52.41, 12.53], Versailles: [48.80, 2.13], Toulouse: [43.60, 1.44], Vancouver: [49.28, -123.12], 'Walla Walla': [46.06, -118.34], 'Frankfurt a.M.': [50.11, 8.68],
  'San Francisco': [37.77, -122.42], Barquisimeto: [10.07, -69.35], 'I. de Margarita': [11.00, -63.91], Portland: [45.52, -122.68], Bergamo: [45.70, 9.67], Bruxelles: [50.85, 4.35],
  Montréal: [45.50, -73.57], Leipzig: [51.34, 12.37], Anchorage: [61.22, -149.90], Köln: [50.94, 6.96], Paris: [48.86, 2.35], Salzburg: [47.81, 13.06],
  Cunewalde: [51.10, 14.51], Albuquerque: [35.08, -106.65], 'Reggio Emilia': [44.70, 10.63], Genève: [46.20, 6.14], Stavern: [59.00, 10.04], Boise: [43.62, -116.20],
  Kobenhavn: [55.68, 12.57], Lander: [42.83, -108.73], Charleroi: [50.41, 4.44], Butte: [46.00, -112.53], Münster: [51.96, 7.63], Kirkland: [47.68, -122.21],
  Århus: [56.16, 10.20], Lyon: [45.76, 4.84], Reims: [49.26, 4.03], Stuttgart: [48.78, 9.18], Oulu: [65.01, 25.47], Resende: [-22.47, -44.45],
  Seattle: [47.61, -122.33], Helsinki: [60.17, 24.94], Warszawa: [52.23, 21.01],
  上海: [31.23, 121.47], 杭州: [30.27, 120.16], 北京: [39.90, 116.41], 广州: [23.13, 113.26], 深圳: [22.54, 114.06], 成都: [30.57, 104.07],
  苏州: [31.30, 120.59], 武汉: [30.59, 114.31], 青岛: [36.07, 120.38], 南京: [32.06, 118.80], 西安: [34.34, 108.94], 天津: [39.08, 117.20],
};
export default (): typeof data => data;
