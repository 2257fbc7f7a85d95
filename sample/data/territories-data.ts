// Where the sample's areas lie. Coordinates of town centres to two decimals, from common knowledge, good enough for the order
// of a day's visits. `northwind` goes by the territory id of the CSV file; the other areas are invented.
// prettier-ignore
const data = {
  northwind: {
    '01581': [42.27, -71.62], '01730': [42.49, -71.28], '01833': [42.73, -70.98], '02116': [42.35, -71.08], '02139': [42.37, -71.10],
    '02184': [42.21, -71.00], '02903': [41.82, -71.41], '03049': [42.75, -71.59], '03801': [43.07, -70.76], '06897': [41.21, -73.44],
    '07960': [40.80, -74.48], '08837': [40.52, -74.37], '10019': [40.77, -73.99], '10038': [40.71, -74.00], '11747': [40.79, -73.42],
    '14450': [43.09, -77.44], '19428': [40.08, -75.31], '19713': [39.67, -75.72], '20852': [39.05, -77.12], '27403': [36.06, -79.82],
    '27511': [35.77, -78.78], '29202': [34.00, -81.03], '30346': [33.92, -84.34], '31406': [31.99, -81.10], '32859': [28.45, -81.34],
    '33607': [27.96, -82.50], '40222': [38.26, -85.61], '44122': [41.47, -81.51], '45839': [41.04, -83.65], '48075': [42.46, -83.22],
    '48084': [42.56, -83.17], '48304': [42.59, -83.24], '53404': [42.75, -87.80], '55113': [45.01, -93.16], '55439': [44.87, -93.37],
    '60179': [42.06, -88.12], '60601': [41.89, -87.62], '72716': [36.37, -94.21], '75234': [32.93, -96.89], '78759': [30.40, -97.75],
    '80202': [39.75, -104.99], '80909': [38.85, -104.77], '85014': [33.51, -112.06], '85251': [33.49, -111.92], '90405': [34.01, -118.47],
    '94025': [37.45, -122.18], '94105': [37.79, -122.39], '95008': [37.28, -121.95], '95054': [37.39, -121.96], '95060': [36.98, -122.05],
    '98004': [47.62, -122.21], '98052': [47.68, -122.12], '98104': [47.60, -122.33],
  },
  english: [
    { name: 'Germany and Austria', centre: 'Frankfurt', at: [50.11, 8.68], rep: 'margaret.peacock', countries: ['DE', 'AT', 'PL'] },
    { name: 'France and Belgium', centre: 'Paris', at: [48.86, 2.35], rep: 'laura.callahan', countries: ['FR', 'BE'] },
    { name: 'Iberia', centre: 'Madrid', at: [40.42, -3.70], rep: 'nancy.davolio', countries: ['ES', 'PT'] },
    { name: 'Italy and Switzerland', centre: 'Milan', at: [45.46, 9.19], rep: 'margaret.peacock', countries: ['IT', 'CH'] },
    { name: 'Nordic countries', centre: 'Stockholm', at: [59.33, 18.07], rep: 'laura.callahan', countries: ['SE', 'NO', 'DK', 'FI'] },
    { name: 'London and the South', centre: 'London', at: [51.51, -0.13], rep: 'anne.dodsworth', countries: ['GB'] },
    { name: 'Ireland', centre: 'Cork', at: [51.90, -8.47], rep: 'steven.buchanan', countries: ['IE'] },
    { name: 'Brazil', centre: 'São Paulo', at: [-23.55, -46.63], rep: 'janet.leverling', countries: ['BR'] },
    { name: 'Mexico', centre: 'Mexico City', at: [19.43, -99.13], rep: 'janet.leverling', countries: ['MX'] },
    { name: 'Argentina and Venezuela', centre: 'Buenos Aires', at: [-34.60, -58.38], rep: 'janet.leverling', countries: ['AR', 'VE'] },
    { name: 'Canada', centre: 'Vancouver', at: [49.28, -123.12], rep: 'margaret.peacock', countries: ['CA'] },
  ],
  chinese: [
    { name: '上海浦东', centre: '上海市浦东新区', at: [31.22, 121.54], rep: 'lin.xiaowen' },
    { name: '上海静安', centre: '上海市静安区', at: [31.23, 121.45], rep: 'lin.xiaowen' },
    { name: '杭州', centre: '杭州市西湖区', at: [30.26, 120.13], rep: 'lin.xiaowen' },
    { name: '苏州', centre: '苏州市姑苏区', at: [31.31, 120.62], rep: 'lin.xiaowen' },
    { name: '南京', centre: '南京市玄武区', at: [32.06, 118.80], rep: 'lin.xiaowen' },
    { name: '北京朝阳', centre: '北京市朝阳区', at: [39.92, 116.44], rep: 'zhao.mingyuan' },
    { name: '西安雁塔', centre: '西安市雁塔区', at: [34.21, 108.96], rep: 'zhao.mingyuan' },
    { name: '青岛市南', centre: '青岛市市南区', at: [36.07, 120.38], rep: 'zhao.mingyuan' },
    { name: '广州天河', centre: '广州市天河区', at: [23.13, 113.32], rep: 'he.jingyi' },
    { name: '深圳南山', centre: '深圳市南山区', at: [22.53, 113.93], rep: 'he.jingyi' },
    { name: '成都高新', centre: '成都市高新区', at: [30.54, 104.07], rep: 'sun.liqiang' },
    { name: '武汉江汉', centre: '武汉市江汉区', at: [30.60, 114.27], rep: 'sun.liqiang' },
    { name: '天津滨海', centre: '天津市滨海新区', at: [39.00, 117.71], rep: 'sun.liqiang' },
  ],
  /** The area of Northwind's customers in the United States, by their town. */
  american: {
    Seattle: '98104', Kirkland: '98052', 'Walla Walla': '98004', Anchorage: '98104', Portland: '98004', Eugene: '98004', Elgin: '98052',
    Boise: '80202', Butte: '80202', Lander: '80909', Albuquerque: '85014', 'San Francisco': '94105',
  },
} as const;
export default (): typeof data => data;
