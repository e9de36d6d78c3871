using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>What is said not to keep anybody out asks for nothing, in whichever list it stands.</summary>
public class PermissionFormTests
{
    [Theory]
    [InlineData("History of febrile seizures does not exclude the patient.")]
    [InlineData("Use of inhaled steroids does not preclude enrollment")]
    [InlineData("Well-controlled diabetes is not a reason for exclusion")]
    [InlineData("Patients with asthma will not be excluded")]
    [InlineData("Patients with stable angina need not be excluded")]
    [InlineData("Steroids are not prohibited")]
    [InlineData("NOTE: Patients with asthma are allowed.")]
    public void Read_WhatExcludesNobody_AsksForNothing(string line)
    {
        foreach (var list in new[] { "Inclusion", "Exclusion" })
        {
            var criterion = Assert.Single(CriteriaReader.Read($"{list} Criteria:\n\n- {line}", isLabelled: false));

            Assert.IsType<PermissionCriterion>(criterion.Demand is NotCriterion not ? not.Inner : criterion.Demand);
        }
    }

    [Theory]
    [InlineData("Cancer; basal cell carcinoma is not exclusionary")]
    [InlineData("Cancer (basal cell carcinoma is not an exclusion)")]
    public void Read_WhatIsLetOffBehindARule_IsItsException(string line)
    {
        var criterion = Assert.Single(CriteriaReader.Read($"Exclusion Criteria:\n\n- {line}", isLabelled: false));

        var except = Assert.IsType<ExceptCriterion>(Assert.IsType<NotCriterion>(criterion.Demand).Inner);
        Assert.Contains(except.Leaves(), leaf => leaf is DiagnosisCriterion { Condition.Id: "basal-cell-carcinoma" });
    }
}
