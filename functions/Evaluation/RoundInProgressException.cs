namespace PerfEval.Functions.Evaluation;

/// <summary>Another submission is just writing a round of the same form; the activity is to be tried again.</summary>
public sealed class RoundInProgressException(string formKey, int round)
    : InvalidOperationException($"Round {round} of form {formKey} is being written by another submission.");
