namespace PerfEval.Documents.Text;

/// <summary>What a label above the table names.</summary>
internal enum HeaderField
{
    ProjectCode,
    ProjectName,
    FiscalYear,
    ImplementingUnit,
    PrimaryBudgetUnit,
    Other,
}
