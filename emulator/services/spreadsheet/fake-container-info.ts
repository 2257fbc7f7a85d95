// ContainerInfo: where a chart hangs. Coordinates in hand, which cost nothing.
// Knows no chart.
import type { ChartAnchor } from '../../host/annotations/chart-list';
import { guard, type Coverage } from '../guard';

export const CONTAINER_INFO: Coverage = {
  getAnchorColumn: 'exact',
  getAnchorRow: 'exact',
  getOffsetX: 'exact',
  getOffsetY: 'exact',
};

export class FakeContainerInfo {
  constructor(private readonly anchor: ChartAnchor) {
    guard(this, 'ContainerInfo', CONTAINER_INFO);
  }

  getAnchorColumn(): number {
    return this.anchor.column + 1;
  }

  getAnchorRow(): number {
    return this.anchor.row + 1;
  }

  getOffsetX(): number {
    return this.anchor.offsetX;
  }

  getOffsetY(): number {
    return this.anchor.offsetY;
  }
}
