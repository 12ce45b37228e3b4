namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>The base of what a function is given beside its trigger.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class InputBindingAttribute : BindingAttribute
{
    public InputBindingAttribute()
    {
    }
}
