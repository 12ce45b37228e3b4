namespace PerfEval.Domain.Rules;

/// <summary>Marks a rule, no error, that is reported in a form whose budget was withdrawn as well.</summary>
public interface IRuleOfWithdrawnForms : IFormRule;
