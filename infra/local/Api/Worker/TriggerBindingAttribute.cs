namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>The base of what starts a function.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class TriggerBindingAttribute : BindingAttribute
{
    public TriggerBindingAttribute()
    {
    }
}
