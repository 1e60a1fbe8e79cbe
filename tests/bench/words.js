// The commonest words of the atlas's own titles and summaries (November 2026), the commonest
// first. Kept here, so that editing the data does not change what is measured.

export const en = `
the of and in government to korea on a with digital peru for it centre cooperation its korean
paper ministry that memorandum was from forum public minister delegation is july signed as
report system at projects which by data information index argentina among an first services
april development countries salvador are national three center costa rica world plan years one
up interior news peruvian two year officials june el joint not transformation administration
america second tunisia colombia internet office after march ministers infrastructure latin may
no november systems technology announced bank justice september were had international file
indonesia october ranks set based here only presented under centres safety service agency be
between broadband cambodia named paraguay people rank values country names part work framework
licence president seoul signing states survey vice management more name open san text before
city cloud have project security so their until american both cited decree electronic gives
immigration inauguration list nations planned united administrative criminal opened press speed
stage un understanding areas december each has local secretariat them this visit central chong
counts held modernisation new page says through uzbekistan what where about building figures
innovation master opening th together behind institute law level ministries mobile or other
prime secretary share sharing since technologies august cybersecurity day eight laos lima nia
plans run serbia study support they took according agreement competitiveness english experience
fixed his human modernization out planning programme rural six telecommunication union affairs
artificial centers citizens document how intelligence jakarta knowledgebase operation paas
present procurement read same series signature smart society strategy whose act article can
capital cc every he honduras into language million money network participation population
recorded seminars source state subscriptions telecommunications term third those training access
because but called civil companies council dates during edition gave govtech great josé maturity
met own per pngd reference reform republic sustainable tashkent trust usd voting address
argentine calls communications copy date director does economic final general global head high
id inaugurated indicators inter interest itself journey known lists meeting memoranda nine
presidents resources sector software value without above agencies aires also architecture bae
buenos cities education enterprise exchange expected exports foreign forums hardware help home
inclusion integrated january make nothing online partner prepared presidency procedure
programmes ranking received sang should shown side subject such who workshops agenda agreed
bodies business businesses came cites co deputy divide economy election extension feasibility
five further good governance governments guatemala headed last later lead macri number occasion
partners passed pide place platform policy private protection relations remotely renewed result
segdi sent shin speaks take there title transport use visited way when yeo adopting all bpr
brazil bulgaria capacity charge chocobar citizen communication course cyber delegations discuss
earlier embassy established experts faster field give group isp jong keynote laws made marushka
meetings neither nor ongei police political portal practices process proposal put renaming
request rights said score sees senior separate sgtd shared she sign significant site spanish sup
table tasks then things time times using whether would across advice airport already any asked
asunción atlas author authority been began best build cannot carried carry casa cautious chile
chul come company control digits diplomatic documents dominican duplicated efforts expert
financial four gealc go goal ibarra important introduce jo jointly laid launch launched led
lines means meant milestone mirtha model month most newsletter olaya over partnership pcm penh
phnom preferred premier red roadmaps rosada row running runs say science seminar seung shares
showed sica staff strategic strategies strengthen supreme ta takes talks than vega visits
vásquez will wording working written young ai aid ambassador approves attended attributes
autonomy average base
`
  .trim()
  .split(/\s+/);

export const es = `
de el la en y del gobierno con corea que a digital los centro perú se electrónico sobre un
cooperación para artículo las ministerio académico memorando su una por foro delegación entre al
julio coreana no coreano sistema lo proyectos información nota datos argentina públicos índice
como ministro sus servicios abril plan países salvador años desarrollo ministros nacional
pública tres costa es rica más año interior seguridad mundial centros desde firma junio firmó
transformación dos según túnez cada colombia firmaron internet naciones unidas marzo país
electrónica hasta infraestructura modernización noviembre puesto justicia setiembre archivo
banco ese indonesia noticia sistemas indica marco octubre administración américa ancha aquí
banda latina ley tras base camboya consejo primer tecnologías telecomunicaciones agencia
encuesta entendimiento licencia mayo nombre paraguay seúl coreanos internacional presidencia
presidente san cifras ciudad debía etapa fecha inauguración nube peruano solo texto valores
decreto secretaría servicio tecnología cuenta funcionarios gestión intercambio periodística
segundo abierta ciberseguridad conjuntos diciembre empresas este había penal uno visita apertura
chong conjunto coreanas junto ni puestos uzbekistán velocidad ambos ciudadanía innovación
oficina participación peruana peruanos presentó proyecto página red segunda viceministro
anunciado conocimientos entidades estudio fue general informe ministerios primera propio sede
servidores agosto cargo da edición figura laos lima lista nia ocho personas planes serbia sin
acuerdo citan competitividad durante fija gran local línea maestro mismo personal programa seis
también tienen trabajo unión artificial asuntos capital cita clasifica contratación dice
digitales donde día estado humanos identidad inglés inteligencia madurez marcha mayor migratorio
móvil paas parte puede rurales son yakarta zonas anterior antes by cc centroamérica consta
experiencia fuente honduras otra población política seminarios serie sociedad suscripciones
basado capacitación comunicaciones confianza curso dólares ellos empresarial estados
estadounidenses funcionamiento govtech inauguró instituto interamericano introducir josé pngd
previsto referencias reforma república taskent voto abrió acceso administrativa anunció ayuda
brecha capacidades clasificación copia dio dirección electrónicos entidad esperaba estrategia
final habitantes indicadores llama mediante memorandos nivel nueve o pedido porque presencia
presidentes recursos reunió ruta sector software viaje administrativo aires apoyar arquitectura
bae bases buenos ciudades conferencia control conversar distancia documentos económico encabezó
enero firmado fondos forma foros gubernamental hardware inclusión instalar integrado inteligente
leyó lugar meta otro pide programas prórroga pueden qué responsable reunión sang secretario
sostenibles talleres todo través valor visitas último abierto agenda anunciada atribuye
autoridad basada campo campos cinco civil creó cuando después dijo documental documento ellas
ello exteriores factibilidad funcionar global gobernanza gobiernos guatemala incluye interés
investigación macri mundo nombra número ocasión pcm plataforma plazo presentado primero
protección público registran reglamento relaciones secretaria segdi ser señala shin tercera
transporte unos yeo altos apoyo bpr brasil cambio chocobar comparte comparten conjunta conoce
considera cosas cuadro cuales cuya cómo delegaciones derechos educación ella embajada empleo
firmar grupo ha habla isp jong marushka mejor millón news noticias nuevo nuevos oficial ongei
pero planificación portal propuesta prácticas puntaje quién resultado reuniones sgtd sitio sup
tareas título ya él adoptar aeropuerto alto aprobada asistieron asociación asunción atlas
boletín bulgaria casa celebró chile chul componente creado cuatro debe development diplomáticas
director dominicana duplicados economía ediciones empresa estaba estrategias experto for
formulación fortalecer gealc han hito hojas ibarra impulso informática institute inteligentes
international internos invitación jo labor lleva locales maestros magistral management manera
materia medida medio mejora menciona mes millones mirtha modelo mostró muestra nacionales nom
normas olaya onu otros participó pasó pen policiales prefiere premier preparado preveía procesos
publica puesta públicas recibió referencia rosada seminario sentaron seung si sica
significativas socios supremo sustentan ta tema tenía todos toma trata trámite ve veces vega
visitó vásquez adjunto adopción ambas aprobado aprueba argentino aspecto así autonomía autor
avances buena calificó caribe castillo celebraron cheol citada
`
  .trim()
  .split(/\s+/);

export const ko = `
년 월 페루 일 한국 전자정부 한 디지털 디지털정부 논문은 이 두 센터 한국의 함께 양해각서 가운데 있다 한국과 협력 유엔 페루의 디지털정부협력센터 양해각서를 아르헨티나
양해각서에 정부 수 위한 자 년까지 코스타리카 공동 년부터 기반 기사 서명했다 튀니지 그 번째 국가 논문이 방문 논문의 문을 사업 인도네시아 자료 콜롬비아 했다 것으로
사업을 엘살바도르 행정안전부와 인프라 장관 총리실 포럼 행정자치부 브로드밴드 순위이다 이를 지수 서명 센터가 열었다 인터넷 일부터 있지 전한 파라과이 행정안전부 협력을 개국
개국의 나온 따라 세계 순위를 장관이 전환 첫 운영 위해 이어 중남미 캄보디아 페루가 평가 현대화 같은 공개 공무원 년에 더 센터를 시스템을 포럼을 협력센터 것이다 않는다
적혀 체결했다 클라우드 포럼에 포럼에서 한국지능정보사회진흥원 공공서비스를 관한 기사이다 년의 다룬 시스템 않아 우즈베키스탄 일까지 참석한 페루는 한국은 다른 담당 센터의
온라인 의 장관은 정보 지수와 출입국 하나이다 해마다 행정 계획 국제전기통신연합 꼽는다 따르면 만 센터는 없다 유선 인공지능 인용한다 있다고 한국이 계기로 계획이었다
공공서비스의 대표단과 된 라오스 라이선스가 밝혔다 베이스의 서울에서 세 센터에서 소개되었다 수치만 아르헨티나와 지수가 지식 참고 큰 파일 파일에 한다 경쟁력 공개되어 나오지
년판 달러 데이터센터 등 라이선스로 사이버보안 사절단을 순위 않다 여러 열린 있는 장관의 중인 지속 가능한 가입 거브테크 계획을 공유 기사로 나온다 뉴스 대표단에 대표단은
뒤 밝힌다 본다 부처가 서명한 성숙도 세계은행이 세르비아 수치의 시민 인구 정부가 참석했다 참여 하나로 협력센터가 가장 개소 과 기관 기관이다 기본 논문 논문에 논문을
논의했다 농촌 뉴스이다 당시 대표단이 마스터플랜 밝힌 사업에 새 세계개발지표 소프트웨어 수도로 신원 연 영문 을 적었다 전사적 최종 측 코스타리카와 협력포럼 형사사법 개
공공서비스 뉴스는 다룬다 도시와 도입 두기로 디지털정부협력센터를 로 를 맡은 방안을 부처 사본에서 사업으로 사업이 사절단의 서비스 설치를 세미나와 스마트시티 시계열 신뢰
양해각서로 역량 예정이었다 온두라스 월까지 읽었다 전략 전자서명 주관 청사에 체결한 치안 통계이며 통해서만 페루를 페루와 포럼이 프로그램 플랫폼 하드웨어 간 강화 경험을
계획이다 과테말라 관리 관심을 교육 기관이 기술을 단계의 대표단을 도입에 들어 디지털정부의 리마 마크리 만나 만든 모두 미주개발은행 바탕으로 발전 방문했다 비대면으로 사절단
산살바도르 서로 실린 아르헨티나의 아키텍처 아틀라스에서는 알려져 양해각서가 양해각서와 없이 에서 예고되었다 요청에 월에 이전 이후 있으며 자료로 전자정부협력센터 전한다
정보통신부 지방정부 크다 타당성 타슈켄트에 협력센터를 확인했다 개방형 개소를 개소식에 개소식에서 격차를 경찰 고위 공공행정 교통 국민의 기관으로 기관의 기대했다 기업의
기조연설을 나라들은 년간 년간의 년과 년에는 대통령이 대표단의 두고 둔 든 들었다 리마와 마지막 말했다 매겼고 매겼다 맺은 명당 문헌에 밑거름이 법문 보다 분야의 비롯한
비율 사무국과 사업의 사업이다 산호세 세계은행 소개했다 속도 시스템이 약 양국 언급된다 엘살바도르에서 여섯 열렸다 예고된 운영을 운영하기로 월부터 이름을 인 인용했다
자카르타 장관과 정치적 중 중미 차관 차관이 차지한다 체결했고 초청 출처를 통신망 통합 한국과의 한국에 행정을 행정자치부와 현대화부 건이 것이라고 공적개발원조 관계자들이
교류 국제경영개발대학원 근거가 기관과 기사는 기술과 기업 나누어 논의할 단계 단계에서 대통령 대통령의 데 도미니카공화국 도입할 독립된 든다 로드맵과 마련된 맡고 명이 목록에
밝히지 방문을 방한을 법률을 법무인권부 부문 부처와 불가리아 사절단이 설립되었다 성과 세계경제포럼 세미나 소개된 소식지 수립 순위가 숫자 스스로 시스템과 시스템으로
시스템이다 실려 실제로 쓰는 아니다 앞서 양측이 여승배 연속 연장 열었고 예산 우정통신부 위에 유효 이름과 이름은 이용 인용한 일로 있었다 적극 전문가를 전에 전자문서
전자정부를 전해철 전환을 절차가 정부의 제 제공하기 제안이다 지수의 지원 지원하겠다고 진행 참여한 체결하고 총리와 최고명령 출범 카사 클라우드에서 통해 페이지로 표현을
프로그램을 프로그램이다 합동 해 행정업무 행정자치부는 혁신 혁신과 현대화부가 협력사절단의 협력센터의 협력할 협정의 형사사법정보시스템 가 각 각각 값이다 강화하기로 개소식을
갭마인더가 것은 경험과 계획되었다 계획의 고용 고위급 공무원을 공유를 과학혁신기술통신부 국제 규모의 기관을 기술로 꼽은 나라 나라가 나라에서 나라이다 날짜는 내려받기 내용은
네 논문에는 농촌의 다시 단위는 단장으로 대상이 대표단 대한 데이터 되었다 디지털정부를 디지털정부에 디지털정부처 로사다에서 마스터플랜이라고 먼저 멕시코 면담 명령의 명을
모든 모바일 문서 발표 발표한 방문해 법률이다 보여 본보기로 부르므로 분야에서 비용을 사무소를 사업은 산호세에서 서명했고 서명했으며 설립된 설치 설치하고 성과의 세계은행의
세운 센터로 속도를 속도이며
`
  .trim()
  .split(/\s+/);
