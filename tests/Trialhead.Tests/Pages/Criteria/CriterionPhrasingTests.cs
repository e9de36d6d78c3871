using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Trialhead.Pages;
using Trialhead.Pages.Criteria;
using Xunit;

namespace Trialhead.Tests.Pages.Criteria;

public sealed class CriterionPhrasingTests
{
    // Inclusions begin with a plus, exclusions with a minus.
    public static TheoryData<string, string, string> Said => new()
    {
        { "+ Age 18 years or older", "You must be 18 or older.", "Usted debe tener 18 años o más." },
        { "+ Aged 18 to 75 years", "You must be 18 to 75 years old.", "Usted debe tener entre 18 años y 75 años." },
        { "+ Older than 60 years", "You must be older than 60.", "Usted debe tener más de 60 años." },
        { "+ Younger than 12 years", "You must be younger than 12.", "Usted debe tener menos de 12 años." },
        { "- Age < 18 years", "You must be 18 or older.", "Usted debe tener 18 años o más." },
        { "+ Women", "You must be female.", "Usted debe ser de sexo femenino." },
        { "+ Type 2 diabetes", "You must have type 2 diabetes.", "Usted debe tener diabetes tipo 2." },
        { "- Diabetes mellitus", "You must not have diabetes.", "Usted no debe tener diabetes." },
        { "- Asthma", "You must not have asthma.", "Usted no debe tener asma." },
        { "- Severe asthma", "You must not have severe asthma.", "Usted no debe tener asma grave." },
        { "- Uncontrolled hypertension", "You must not have uncontrolled high blood pressure.", "Usted no debe tener presión arterial alta no controlada." },
        { "- History of stroke", "You must not have, or have had, a stroke.", "Usted no debe tener ni haber tenido accidente cerebrovascular." },
        { "- Stroke within the last 6 months", "You must not have had a stroke in the last 6 months.", "Usted no debe haber tenido accidente cerebrovascular en los últimos 6 meses." },
        { "- Family history of breast cancer", "You must not have a blood relative with breast cancer.", "Usted no debe tener un familiar de sangre con cáncer de mama." },
        { "- Suspected tuberculosis", "You must not have tuberculosis (known or suspected).", "Usted no debe tener tuberculosis (o una sospecha)." },
        { "+ Newly diagnosed multiple myeloma", "You must have newly diagnosed multiple myeloma.", "Usted debe tener mieloma múltiple de diagnóstico reciente." },
        { "+ Relapsed or refractory multiple myeloma", "You must have relapsed or treatment-resistant multiple myeloma.", "Usted debe tener mieloma múltiple en recaída o resistente." },
        { "+ Metastatic breast cancer", "You must have metastatic breast cancer.", "Usted debe tener cáncer de mama metastásico." },
        { "+ Histologically confirmed melanoma", "You must have melanoma (confirmed by a tissue test).", "Usted debe tener melanoma (confirmado por un examen de tejido)." },
        { "- Chronic liver disease", "You must not have chronic liver disease.", "Usted no debe tener enfermedad del hígado de tipo crónico." },
        { "- Other cancer within the past 5 years", "You must not have had any other cancer in the last 5 years.", "Usted no debe haber tenido otro tipo de cáncer en los últimos 5 años." },
        { "- Carcinoma in situ of the cervix", "You must not have carcinoma in situ of the cervix.", "Usted no debe tener carcinoma in situ del cuello uterino." },
        { "- Diabetes, asthma or epilepsy", "You must not have diabetes, asthma or epilepsy.", "Usted no debe tener diabetes, asma o epilepsia." },
        { "- Pregnant", "You must not be pregnant.", "Usted no debe estar embarazada." },
        { "- Pregnant or breastfeeding women", "You must not be pregnant or breastfeeding.", "Usted no debe estar embarazada o amamantando." },
        { "+ Not pregnant", "You must not be pregnant.", "Usted no debe estar embarazada." },
        { "+ Women of childbearing potential must use contraception", "If you can become pregnant, you must use reliable birth control, or agree to use it.", "Si usted puede quedar embarazada, usted debe usar un método anticonceptivo seguro, o aceptar usarlo." },
        { "+ Agrees to use effective contraception during the study and for 3 months afterwards", "You must use reliable birth control, or agree to use it. See the original for details.", "Usted debe usar un método anticonceptivo seguro, o aceptar usarlo. Vea los detalles en el original." },
        { "+ Able to give informed consent", "You (or someone who may decide for you) must be able and willing to agree to take part.", "Usted (o quien pueda decidir por usted) debe poder y querer aceptar participar." },
        { "- Unable to comply with study procedures", "You must be able and willing to follow the study plan.", "Usted debe poder y querer seguir el plan del estudio." },
        { "+ No diabetes and no asthma", "You must not have diabetes or asthma.", "Usted no debe tener diabetes o asma." },
        { "- Any anti-tuberculosis medication (e.g., isoniazid)", "You must not use tuberculosis medicines.", "Usted no debe usar medicamentos contra la tuberculosis." },
        { "- Other malignancy except skin cancer", "You must not have cancer of a second kind (except skin cancer).", "Usted no debe tener cáncer de un segundo tipo (excepto cáncer de piel)." },
        { "+ Advanced, recurrent, or persistent disease", "You must have the illness that this trial studies in an advanced form, in a form that has come back or in a persistent form.", "Usted debe tener la enfermedad que estudia este ensayo en etapa avanzada, que ha vuelto o que persiste." },
        { "- Prior or concurrent chemotherapy", "You must not have received chemotherapy.", "Usted no debe haber recibido quimioterapia." },
        { "+ Recovered from toxicities of prior therapy", "You must have recovered from the effects of earlier treatment.", "Usted debe haberse recuperado de los efectos de tratamientos anteriores." },
        { "+ Moderate to severe ARDS", "You must have moderate to severe acute respiratory distress syndrome.", "Usted debe tener síndrome de dificultad respiratoria aguda de carácter moderado a grave." },
        { "+ Undergoing cardiac surgery", "You must be having heart surgery now.", "Usted debe estar sometiéndose a cirugía de corazón en este momento." },
        { "+ Able to swallow tablets", "You must be able to swallow tablets or capsules.", "Usted debe poder tragar tabletas o cápsulas." },
        { "- Participation in another clinical trial within 30 days", "You must not have been in another study in the last 30 days.", "Usted no debe haber participado en otro estudio en los últimos 30 días." },
        { "- Prisoners", "You must not be in prison or detained.", "Usted no debe estar en prisión o bajo arresto." },
        { "+ Able to speak English", "You must speak or read a language that the study uses.", "Usted debe hablar o leer un idioma que use el estudio." },
        { "+ Adequate kidney function", "Your kidneys must work well enough.", "Sus riñones deben funcionar lo bastante bien." },
        { "- Donation of blood within 2 months", "You must not have given blood or plasma in the last 2 months.", "Usted no debe haber donado sangre ni plasma en los últimos 2 meses." },
        { "+ Life expectancy of at least 3 months", "Your life expectancy must be at least 3 months.", "Su esperanza de vida debe ser como mínimo 3 meses." },
        { "+ ECOG performance status 0-1", "You must be able to walk and do light work (ECOG 0 to 1).", "Usted debe poder caminar y hacer trabajos ligeros (ECOG 0 a 1)." },
        { "+ ECOG performance status 0 to 2", "You must be able to care for yourself and be up more than half of the day (ECOG 0 to 2).", "Usted debe poder cuidar de sí y estar fuera de la cama más de la mitad del día (ECOG 0 a 2)." },
        { "- ECOG performance status of 3 or more", "You must be able to care for yourself and be up more than half of the day (ECOG 0 to 2).", "Usted debe poder cuidar de sí y estar fuera de la cama más de la mitad del día (ECOG 0 a 2)." },
        { "+ Karnofsky performance status of at least 70", "You must be able to care for yourself, even if you cannot work (Karnofsky 70 or more).", "Usted debe poder cuidar de sí, aunque no pueda trabajar (Karnofsky 70 o más)." },
        { "+ Lansky performance status 50 or higher", "You must be able to dress and take part in quiet play (if a child) (Lansky 50 or more).", "Usted debe poder vestirse y participar en juegos tranquilos (si es menor) (Lansky 50 o más)." },
        { "+ Hemoglobin at least 9 g/dL", "Your hemoglobin (the protein in blood that carries oxygen) must be at least 9 g/dL.", "Su hemoglobina (la proteína de la sangre que lleva el oxígeno) debe ser como mínimo 9 g/dL." },
        { "+ Platelet count at least 100 x 10^9/L", "Your platelet count (cells that help blood clot) must be at least 100,000 per microliter.", "Su recuento de plaquetas (células que ayudan a coagular la sangre) debe ser como mínimo 100,000 por microlitro." },
        { "+ Absolute neutrophil count >= 1,500/mm3", "Your neutrophil count (white cells that fight infection) must be at least 1,500 per microliter.", "Su recuento de neutrófilos (glóbulos blancos que combaten infecciones) debe ser como mínimo 1,500 por microlitro." },
        { "+ Creatinine clearance at least 60 mL/min", "Your creatinine clearance (how well your kidneys filter) must be at least 60 mL/min.", "Su aclaramiento de creatinina (qué tan bien filtran sus riñones) debe ser como mínimo 60 mL/min." },
        { "+ Total bilirubin no more than 1.5 times the upper limit of normal", "Your bilirubin (a blood test of the liver) must be no more than 1.5 times the upper limit of normal.", "Su bilirrubina (un análisis de sangre del hígado) debe ser como máximo 1.5 veces el límite superior normal." },
        { "+ AST and ALT no more than 2.5 x ULN", "Your AST (a blood test of the liver) must be no more than 2.5 times the upper limit of normal. Your ALT (a blood test of the liver) must be no more than 2.5 times the upper limit of normal.", "Su AST (un análisis de sangre del hígado) debe ser como máximo 2.5 veces el límite superior normal. Su ALT (un análisis de sangre del hígado) debe ser como máximo 2.5 veces el límite superior normal." },
        { "- ALT more than 3 times the upper limit of normal", "Your ALT (a blood test of the liver) must be no more than 3 times the upper limit of normal.", "Su ALT (un análisis de sangre del hígado) debe ser como máximo 3 veces el límite superior normal." },
        { "+ Body mass index between 18.5 and 30 kg/m2", "Your body mass index (BMI) must be at least 18.5 kg/m² and no more than 30 kg/m².", "Su índice de masa corporal (IMC) debe ser como mínimo 18.5 kg/m² y como máximo 30 kg/m²." },
        { "- Systolic blood pressure above 160 mmHg", "Your upper blood pressure number (systolic) must be no more than 160 mm Hg.", "Su presión arterial sistólica (el número más alto) debe ser como máximo 160 mm Hg." },
        { "+ Serum potassium within normal limits", "Your potassium level must be within the normal range.", "Su nivel de potasio debe ser normal." },
        { "- Body weight less than 40 kg", "Your body weight must be at least 40 kg.", "Su peso debe ser como mínimo 40 kg." },
        { "+ Left ventricular ejection fraction at least 50%", "Your ejection fraction (how well your heart pumps) must be at least 50%.", "Su fracción de eyección (qué tan bien bombea su corazón) debe ser como mínimo 50%." },
        { "+ HbA1c 7% to 10%", "Your HbA1c (blood sugar over about three months) must be at least 7% and no more than 10%.", "Su HbA1c (azúcar en la sangre de unos tres meses) debe ser como mínimo 7% y como máximo 10%." },
        { "+ HER2 positive", "Your tests must be positive for HER2.", "Sus pruebas deben dar positivo en HER2." },
        { "- HIV infection", "You must not have HIV infection.", "Usted no debe tener infección por el VIH." },
        { "+ Negative pregnancy test within 7 days", "You must not be pregnant.", "Usted no debe estar embarazada." },
        { "- Chemotherapy within 4 weeks", "You must not have received chemotherapy in the last 4 weeks.", "Usted no debe haber recibido quimioterapia en las últimas 4 semanas." },
        { "- Prior chemotherapy", "You must not have received chemotherapy.", "Usted no debe haber recibido quimioterapia." },
        { "- Currently taking warfarin", "You must not be on warfarin now.", "Usted no debe estar recibiendo warfarina en este momento." },
        { "- Use of immunosuppressants", "You must not use immunosuppressants.", "Usted no debe usar inmunosupresores." },
        { "- Prior treatment with rituximab", "You must not have received rituximab.", "Usted no debe haber recibido rituximab." },
        { "- Major surgery within 4 weeks", "You must not have had major surgery in the last 4 weeks.", "Usted no debe haberse sometido a cirugía mayor en las últimas 4 semanas." },
        { "- Planned surgery", "You must not be due to have surgery.", "Usted no debe tener previsto recibir cirugía." },
        { "- Requires oxygen therapy", "You must not need oxygen.", "Usted no debe necesitar oxígeno." },
        { "- Radiotherapy within the past 2 weeks", "You must not have had radiation therapy in the last 2 weeks.", "Usted no debe haberse sometido a radioterapia en las últimas 2 semanas." },
        { "+ At least 2 weeks since prior chemotherapy", "You must not have received chemotherapy in the last 2 weeks.", "Usted no debe haber recibido quimioterapia en las últimas 2 semanas." },
        { "+ Currently on dialysis", "You must be on dialysis now.", "Usted debe estar recibiendo diálisis en este momento." },
        { "+ Prior platinum-based chemotherapy allowed", "You may still join if you have received platinum chemotherapy.", "También puede participar si usted ha recibido quimioterapia con platino." },
        { "+ Concurrent steroids allowed", "You may still join if you are on steroids now.", "También puede participar si usted está recibiendo esteroides en este momento." },
        { "- Systemic corticosteroids within 14 days", "You must not have received systemic steroids (such as tablets) in the last 14 days.", "Usted no debe haber recibido esteroides sistémicos (como tabletas) en los últimos 14 días." },
        { "- Live vaccine within 4 weeks", "You must not have received live vaccines in the last 4 weeks.", "Usted no debe haber recibido vacunas vivas en las últimas 4 semanas." },
        { "- Antibiotics within 1 week", "You must not have received antibiotics in the last week.", "Usted no debe haber recibido antibióticos en la última semana." },
        { "+ No chemotherapy, except hydroxyurea", "You must not use chemotherapy (except hydroxyurea).", "Usted no debe usar quimioterapia (excepto hidroxiurea)." },
        { "+ No chemotherapy for acute myeloid leukemia so far; up to three days of hydroxyurea are allowed", "You must not have received chemotherapy for acute myeloid leukemia (except up to 3 days of hydroxyurea).", "Usted no debe haber recibido quimioterapia para leucemia mieloide aguda (excepto hasta 3 días de hidroxiurea)." },
        { "- Allergy to penicillin", "You must not have an allergy to penicillin.", "Usted no debe tener alergia a penicilina." },
        { "- Known hypersensitivity to aspirin or ibuprofen", "You must not have an allergy to aspirin or ibuprofen.", "Usted no debe tener alergia a aspirina o ibuprofeno." },
        { "- Contraindication to MRI", "You must be able to have an MRI scan.", "Usted debe poder hacerse una resonancia magnética." },
        { "- Severe allergy to latex", "You must not have a severe allergy to latex.", "Usted no debe tener alergia a látex de carácter grave." },
        { "- Intolerance to metformin", "You must not have an intolerance of metformin.", "Usted no debe tener intolerancia a metformina." },
        { "- Allergy to the study drug", "You must not have an allergy to the study treatment.", "Usted no debe tener alergia al tratamiento del estudio." },
        { "+ Creatinine at most 1.5 mg/dL or creatinine clearance at least 60 mL/min", "At least one of these must be true: your creatinine (a blood test of the kidneys) is no more than 1.5 mg/dL; your creatinine clearance (how well your kidneys filter) is at least 60 mL/min.", "Debe cumplirse al menos una de estas condiciones: su creatinina (un análisis de sangre de los riñones) es como máximo 1.5 mg/dL; su aclaramiento de creatinina (qué tan bien filtran sus riñones) es como mínimo 60 mL/min." },
        { "- Serious psychiatric disorder that in the opinion of the investigator would interfere with participation", "You must not have a serious mental health disorder (as the study doctor judges).", "Usted no debe tener trastorno de salud mental de carácter serio (a juicio del médico del estudio)." },
        { "- Thyroid disease requiring surgery", "You must not have thyroid disease that needs surgery.", "Usted no debe tener enfermedad de la tiroides que necesita cirugía." },
        { "- Renal failure with creatinine clearance below 30 mL/min", "You must not have kidney failure (if your creatinine clearance (how well your kidneys filter) is less than 30 mL/min).", "Usted no debe tener insuficiencia renal (si su aclaramiento de creatinina (qué tan bien filtran sus riñones) es menor que 30 mL/min)." },
        { "- Use of amiodarone, digoxin, flecainide, sotalol, procainamide, propafenone, quinidine or dofetilide", "You must not use any of these: amiodarone; digoxin; flecainide; sotalol; procainamide; propafenone; quinidine; dofetilide.", "Usted no debe usar nada de esto: amiodarona; digoxina; flecainida; sotalol; procainamida; propafenona; quinidina; dofetilida." },
        { "+ At least 4 weeks since prior bicalutamide or nilutamide", "You must not have received bicalutamide or nilutamide in the last 4 weeks.", "Usted no debe haber recibido bicalutamida o nilutamida en las últimas 4 semanas." },
        { "+ Fertile patients must use adequate contraception", "If you are able to have children, you must use reliable birth control, or agree to use it.", "Si usted puede tener hijos, usted debe usar un método anticonceptivo seguro, o aceptar usarlo." },
        { "+ No New York Heart Association class III or IV heart disease", "Your NYHA class of heart failure must be less than 3.", "Su clase NYHA de insuficiencia cardíaca debe ser menor que 3." },
        { "+ Consent of parent or guardian if less than 18 years of age", "You (or someone who may decide for you) must be able and willing to agree to take part. See the original for details.", "Usted (o quien pueda decidir por usted) debe poder y querer aceptar participar. Vea los detalles en el original." },
        { "- Aminoglycoside antibiotics", "You must not use aminoglycosides.", "Usted no debe usar aminoglucósidos." },
        { "- Polytrauma", "You must not have polytrauma.", "Usted no debe tener lesiones graves múltiples." },
        { "- HIV infected", "You must not have HIV infection.", "Usted no debe tener infección por el VIH." },
        { "- Pulmonary embolism", "You must not have a blood clot in the lung.", "Usted no debe tener embolia pulmonar." },
        { "+ Bilirubin normal", "Your bilirubin (a blood test of the liver) must be normal.", "El resultado de bilirrubina (un análisis de sangre del hígado) debe ser normal." },
        { "- Active or uncontrolled gout", "You must not have active or uncontrolled gout.", "Usted no debe tener gota en forma activa o sin control." },
        { "- Severe or active periodontal disease", "You must not have severe or active severe gum disease (periodontitis).", "Usted no debe tener periodontitis de carácter grave o en forma activa." },
        { "- Severe or uncontrolled asthma", "You must not have uncontrolled or severe asthma.", "Usted no debe tener asma grave o sin control." },
        { "- Pregnant and lactating women", "You must not be pregnant or breastfeeding.", "Usted no debe estar embarazada o amamantando." },
        { "- Adults unable to consent", "If you are 18 or older, you must be able and willing to agree to take part.", "Si usted tiene 18 años o más, usted debe poder y querer aceptar participar." },
        { "+ Parental consent for patients under 18", "You (or someone who may decide for you) must be able and willing to agree to take part.", "Usted (o quien pueda decidir por usted) debe poder y querer aceptar participar." },
        { "- Persons deprived of their liberty", "You must not be in prison or detained.", "Usted no debe estar en prisión o bajo arresto." },
        { "- Unwilling to cooperate", "You must be able and willing to follow the study plan.", "Usted debe poder y querer seguir el plan del estudio." },
        { "- Prior hospitalization", "You must not have been in the hospital.", "Usted no debe haber estado en el hospital." },
        { "- Lack of venous access", "You must have veins that allow blood draws and infusions.", "Usted debe tener venas que permitan sacar sangre y poner sueros." },
        { "+ Absence of esophageal varices", "You must not have swollen veins in the esophagus.", "Usted no debe tener várices esofágicas." },
        { "- ECOG performance status of 3 or 4", "You must be able to care for yourself and be up more than half of the day (ECOG 0 to 2).", "Usted debe poder cuidar de sí y estar fuera de la cama más de la mitad del día (ECOG 0 a 2)." },
        { "+ Between 18 and 65 years of age", "You must be 18 to 65 years old.", "Usted debe tener entre 18 años y 65 años." },
        { "+ Suspected COVID-19", "You must have COVID-19 (suspected).", "Usted debe tener COVID-19 (sospecha)." },
        { "+ Suspected or confirmed tuberculosis", "You must have tuberculosis (known or suspected).", "Usted debe tener tuberculosis (o una sospecha)." },
        { "- Currently taking flurazepam", "You must not be on flurazepam now.", "Usted no debe estar recibiendo flurazepam en este momento." },
        { "+ Must agree not to participate in other studies", "You must not be taking part in another study.", "Usted no debe participar en otro estudio." },
        { "+ <12 hours of age", "You must be younger than 12 hours.", "Usted debe tener menos de 12 horas." },
        { "- Previous participation in another study", "You must not have been in another study.", "Usted no debe haber participado en otro estudio." },
        { "- Biologic therapy", "You must not use biologic medicines.", "Usted no debe usar medicamentos biológicos." },
        { "- Esophagitis", "You must not have esophagitis.", "Usted no debe tener esofagitis." },
        { "- Tracheomalacia", "You must not have tracheomalacia.", "Usted no debe tener “tracheomalacia”." },
        { "+ Not specified", "This line sets no rule.", "Esta línea no pone ninguna condición." },
    };

    [Theory]
    [MemberData(nameof(Said))]
    public void Of_SaysWhatTheTextDemands(string text, string english, string spanish)
    {
        var criterion = Read(text);

        Assert.Equal(english, CriterionPhrasing.Of(criterion, PageLanguage.English));
        Assert.Equal(spanish, CriterionPhrasing.Of(criterion, PageLanguage.Spanish));
    }

    [Theory]
    [InlineData("- Diabetes with widgetosis")]
    [InlineData("+ No severe pulmonary lymphoma Five measurable lesions of at least 10 mm")] // two lines run together
    [InlineData("- Child-Pugh score B or C")] // nothing is worse than C
    [InlineData("- Nonmeasurable disease only")]
    [InlineData("- Problems absorbing widgets in the intestine")]
    [InlineData("- Exposure to more than four new chemical entities within 12 months")]
    [InlineData("- Unstable angina or congestive heart failure")] // any heart failure
    [InlineData("+ Male and female")]
    [InlineData("+ Asthma OR")] // the other choice is on the next line
    [InlineData("+ No radiotherapy to more than 25% of the bone marrow")]
    [InlineData("- Prior chemotherapy for this disease")]
    [InlineData("+ Chemotherapy is needed by patients with a CD4 count below 200")]
    [InlineData("- Active or symptomatic gout")]
    [InlineData("- Asthma and psoriasis")]
    [InlineData("+ Adequate hepatic function as defined by local widgets")]
    [InlineData("+ Uninfected by HIV")]
    [InlineData("- Respiratory depression")]
    [InlineData("- Active acute or chronic infection requiring antibiotics")] // active and requiring on either side
    [InlineData("+ Individuals starting methotrexate for rheumatoid arthritis")]
    [InlineData("- Medical or psychiatric condition that may hinder written consent")]
    [InlineData("+ No brain disease OR Proven lymphoma")] // the "no" ends before the choice
    [InlineData("- Current participation in a methotrexate study")] // a study named by its medicine
    [InlineData("- No history of recent (less than 4 weeks) or intercurrent blood transfusion")]
    [InlineData("+ A registered e-mail address with the health care system in order to obtain consent")]
    [InlineData("- Foscarnet therapy or therapy with other agents")] // any foscarnet
    [InlineData("- Healthy controls with coronary artery disease")]
    [InlineData("- Prior SARS-CoV-2 testing")] // to have been tested is not to have it
    [InlineData("+ Candidate for palliative chemoembolization")]
    [InlineData("+ Adults; women not pregnant")]
    [InlineData("- Treated at the National Melanoma Study Centre (NMSC)")] // no cancer of the skin
    public void Of_IsSilent_WhereWordsWouldBeLost(string text) => Assert.Null(CriterionPhrasing.Of(Read(text), PageLanguage.English));

    [Theory]
    [InlineData("Allowed", "+ Acyclovir", "You may still join if you use acyclovir.")]
    [InlineData("Required", "- Zidovudine", null)] // lost from a list of what must be taken
    public void Of_HeedsTheHeading(string section, string text, string? english) =>
        Assert.Equal(english, CriterionPhrasing.Of(Read(text, $"{section}:\n\n"), PageLanguage.English));

    [Fact]
    public void Of_LeadThatRefuses_IsSaidWithItsList() => Assert.StartsWith(
        "You must not have severe liver disease. Your AST (",
        CriterionPhrasing.Of(Read("+ AST more than 5 times the upper limit of normal", "No patients with severe liver disease, as defined by:\n\n"), PageLanguage.English),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Medication within 4 weeks of study entry", "- Ciprofloxacin", "You must not have received ciprofloxacin in the last 4 weeks.")]
    [InlineData("Excluded within 4 weeks of study entry", "- Ciprofloxacin", "You must not have received ciprofloxacin in the last 4 weeks.")]
    [InlineData("Excluded", "- Ciprofloxacin", "You must not use ciprofloxacin.")]
    [InlineData("Medication history of", "- Ciprofloxacin", "You must not have received ciprofloxacin.")]
    [InlineData("Control group", "+ Older than 18 years", "If you join the Control group, you must be older than 18.")]
    public void Plain_SaysTheTimeOfTheHeading(string section, string text, string english) =>
        Assert.Equal(english, CriterionLines.Plain(Read(text, $"{section}:\n\n"), PageLanguage.English)?.Text);

    [Theory]
    [InlineData("- Inability to lie flat comfortably", "You must be able to lie flat comfortably.", "Usted debe poder hacer esto: “lie flat comfortably”.")]
    [InlineData("- Unwilling to wear a mask", "You must be willing to wear a mask.", "Usted debe querer hacer esto: “wear a mask”.")]
    [InlineData("+ Able to hold their breath", "You must be able to hold your breath.", "Usted debe poder hacer esto: “hold your breath”.")]
    [InlineData("- Refused to participate in this study", "You must be able and willing to agree to take part.", "Usted debe poder y querer aceptar participar.")]
    [InlineData("- Inability to lie flat or to hold widgets", null, null)] // either would be enough
    public void Plain_SaysWhatOneMustBeAbleToDo(string text, string? english, string? spanish)
    {
        Assert.Equal(english, CriterionLines.Plain(Read(text), PageLanguage.English)?.Text);
        Assert.Equal(spanish, CriterionLines.Plain(Read(text), PageLanguage.Spanish)?.Text);
    }

    private static EligibilityCriterion Read(string text, string heading = "") => Assert.Single(
        CriteriaReader.Read($"{(text[0] == '+' ? "Inclusion" : "Exclusion")} Criteria:\n\n{heading}* {text[2..]}\n").Select(ExclusionSense.Mend));
}
