namespace PerfEval.Documents.Grids.Rows;

/// <summary>Which form a title names.</summary>
internal enum FormKind
{
    /// <summary>项目支出绩效自评表.</summary>
    Project,

    /// <summary>部门整体支出绩效自评表: about a department, not a project.</summary>
    Overall,

    /// <summary>绩效目标申报表: what a project is to reach, before it has reached anything.</summary>
    Target,

    /// <summary>填报示例: a form filled in to show how it is done.</summary>
    Example,

    /// <summary>绩效运行监控表: how far a project has come within its year.</summary>
    Monitoring,

    /// <summary>A list of projects, or one table for several: no form of one project.</summary>
    Several,
}
