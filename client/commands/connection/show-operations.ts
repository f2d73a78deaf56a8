import { operationsReport } from '../../../services/operations/operations-report';
import { operationsTable } from '../../../services/reports/operations';
import { operationsOf } from '../../window/open-services';
import type { Services } from '../../window/services';
import { messageLanguage, serviceSettings } from '../../window/settings';
import { showReport } from '../../views/report-panel';

/** Shows where the operations of the active profile were found, and what is still assumed. */
export async function showOperations({ profiles }: Services): Promise<void> {
  const found = await operationsOf(profiles.active, serviceSettings());
  const language = messageLanguage();
  showReport(operationsTable(operationsReport(found), language), language);
}
